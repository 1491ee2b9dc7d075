import { InvalidInputError } from '../errors';
import { allCodes, type Code } from '../report/codes';
import { pageOf } from '../report/page';
import type { Grade } from '../wiring/define-check';
import { didYouMean } from '../wiring/near-name';

/** All codes, a line each, or one in full. */
export function listChecks(code?: string, codes: readonly Code[] = allCodes()): string {
  if (code === undefined) return lines(codes);
  const found = codes.find((one) => one.code === code);
  if (found) return inFull(found);
  throw unknownCode(code, codes);
}

/** @throws InvalidInputError for a code that does not exist */
export function assertCodes(given: readonly string[], codes: readonly Code[]): void {
  const unknown = given.find((code) => !codes.some((one) => one.code === code));
  if (unknown !== undefined) throw unknownCode(unknown, codes);
}

function unknownCode(code: string, codes: readonly Code[]): InvalidInputError {
  const known = codes.map((one) => one.code);
  return new InvalidInputError({
    what: `there is no code "${code}"`,
    why: 'no check would answer to it',
    fix: `Use a code that \`auto-https checks\` lists.${didYouMean(code, known)}`,
  });
}

const GRADES: Readonly<Record<Grade, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  unresolved: 'warning, with --complete error',
};

/** Codes of one check share its summary; what each finds, and why that fails, tells them apart. */
function lines(codes: readonly Code[]): string {
  const isAlone = (one: Code, key: 'summary' | 'what') => codes.filter((other) => other[key] === one[key]).length === 1;
  return codes
    .map((code) => {
      if (isAlone(code, 'summary')) return line(code, code.summary);
      return line(code, isAlone(code, 'what') ? code.what : `${code.what}: ${code.why}`);
    })
    .join('');
}

function line({ code, severity }: Code, says: string): string {
  const short = severity === 'unresolved' ? 'warning' : severity;
  return `${code}  ${short.padEnd(7)}  ${shortened(says)}\n`;
}

const MOST_CHARACTERS = 110;

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS - 2)).replace(/[,;:]$/, '')} …`;
}

function inFull({ code, severity, summary, what, why, fix, rows, alsoKnownAs, sources }: Code): string {
  const lines = [
    `${code}  ${GRADES[severity]}`,
    summary,
    '',
    `what:    ${what}`,
    `why:     ${why}`,
    `fix:     ${fix}`,
    ...(rows.length === 0 ? [] : [`rows:    ${rows.join(', ')} of the catalogue of mis-wirings`]),
    ...(alsoKnownAs.length === 0 ? [] : [`also:    ${alsoKnownAs.join(', ')}`]),
    ...sources.map((source) => `source:  ${source}`),
    `page:    ${pageOf(code)}`,
  ];
  return `${lines.join('\n')}\n`;
}
