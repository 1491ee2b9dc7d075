import { INPUT_FAULTS } from '../manifests/input-faults';
import { CHECKS } from '../wiring/checks';
import type { Check, Grade } from '../wiring/define-check';
import { ignores } from '../wiring/silence';

/** A code and what it stands for; texts hold `{names}` where a finding holds values. */
export interface Code {
  readonly code: string;
  /** The check that reports it; `files` for what is wrong with a file. */
  readonly check: string;
  readonly severity: Grade;
  /** What holds when it is not reported; a sentence. */
  readonly summary: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** Rows of the catalogue of mis-wirings. */
  readonly rows: readonly number[];
  /** Codes of `istioctl analyze` and Kiali for the same. */
  readonly alsoKnownAs: readonly string[];
  /** Where the behaviour comes from. */
  readonly sources: readonly string[];
}

/** Every code, in ascending order: of files, of ignores and of checks. */
export function allCodes(checks: readonly Check[] = CHECKS): readonly Code[] {
  return [...codesOfFiles(), ...[ignores, ...checks].flatMap(codesOf)].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function codesOf({ id, summary, rows, alsoKnownAs = [], sources, messages }: Check): Code[] {
  return Object.entries(messages).map(([code, { severity, what, why, fix }]) => ({
    code,
    check: id,
    severity,
    summary,
    what,
    why,
    fix,
    rows,
    alsoKnownAs,
    sources,
  }));
}

function codesOfFiles(): Code[] {
  const summary = 'Every file can be read as manifests.';
  return Object.entries(INPUT_FAULTS).map(([code, { severity, what, why, fix }]) => ({
    code,
    check: 'files',
    severity,
    summary,
    what,
    why,
    fix,
    rows: [],
    alsoKnownAs: [],
    sources: [],
  }));
}
