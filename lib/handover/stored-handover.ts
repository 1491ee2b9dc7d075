import { deployedHandover } from './deployed-handover';
import { handoverChanges } from './handover-changes';

/** What becomes of `handover.json`. */
export interface StoredHandover {
  /** Text of the file. */
  readonly text: string;
  /** Whether the file has to be written. */
  readonly isChanged: boolean;
  /** What is told about it, for people. */
  readonly report: string;
}

/**
 * Checks the hand-over of a deployment and makes `handover.json` of it. Touches no file. The `$schema`
 * of the former one, which editors use, stays.
 *
 * @param given text of what the deployment wrote
 * @param source its name, for messages
 * @param former text of the `handover.json` that is there @default - there is none
 * @throws InvalidInputError as `deployedHandover`
 */
export function storedHandover(given: string, source: string, former?: string): StoredHandover {
  const handover = deployedHandover(given, source);
  const old = former === undefined ? undefined : parsed(former);
  const next = { ...(old?.$schema ? { $schema: old.$schema } : {}), ...handover };
  const changes = old && handoverChanges(old, next);
  return {
    text: `${JSON.stringify(next, null, 2)}\n`,
    isChanged: changes === undefined || changes.length > 0,
    report: reportOf(former, changes),
  };
}

/** A former hand-over, whatever it says; none when it is no JSON. */
function parsed(text: string): { readonly $schema?: unknown } | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function reportOf(former: string | undefined, changes: readonly string[] | undefined): string {
  if (former === undefined) return 'handover.json: new\n';
  if (changes === undefined) return 'handover.json: replaced; the former one was no JSON object\n';
  if (changes.length === 0) return 'handover.json: unchanged\n';
  return `handover.json: changed\n${changes.map((line) => `  ${line}\n`).join('')}`;
}
