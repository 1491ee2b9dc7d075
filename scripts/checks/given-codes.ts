import type { Code } from '../../lib/report/codes';

type Given = Pick<Code, 'code' | 'check'>;

/** In place of a check's id, of a code that nothing raises any more. */
const RETIRED = 'retired';

/** Every code that was ever given, with its check, a line each: what was given before stays, what is new is added. */
export function withNewCodes(list: string, codes: readonly Given[]): string {
  const given = read(list);
  const added = codes.filter(({ code }) => !given.has(code)).map(({ code, check }) => [code, check] as const);
  const lines = [...given, ...added].map(([code, check]) => `${code} ${check}\n`);
  return lines.sort().join('');
}

/** What is wrong with codes that were given once, in a sentence each; none when all is well. */
export function brokenPromises(list: string, codes: readonly Given[]): string[] {
  const now = new Map(codes.map(({ code, check }) => [code, check]));
  return [...read(list)].flatMap(([code, check]) => {
    const other = now.get(code);
    if (other === check || (other === undefined && check === RETIRED)) return [];
    return [other === undefined ? gone(code, check) : moved(code, check, other)];
  });
}

function gone(code: string, check: string): string {
  return (
    `${code} of check ${check} is gone: ignores and baselines that name it would be refused. ` +
    `Raise it again, or, when nothing will, write "${code} ${RETIRED}" into the list, so that nobody is given it anew.`
  );
}

function moved(code: string, before: string, now: string): string {
  return (
    `${code} was given to ${before}, and ${now} raises it: what somebody let stand under it would hide something else. ` +
    `Give ${now} a code of its own. When the check was only renamed, and the code means what it meant, change the list.`
  );
}

function read(list: string): Map<string, string> {
  const lines = list.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}
