import { InvalidInputError } from '../errors';
import { type CheckResult, countSeverities } from '../wiring/check-manifests';
import type { Finding } from '../wiring/finding';
import { isMapping, nameOf } from '../wiring/graph/resource';

/** A finding that is accepted. It bears no line, so that it holds when the file is edited above. */
export interface Accepted {
  readonly code: string;
  /** `Gateway istio-ingress/web`. */
  readonly object: string;
  readonly path: string;
}

/** A baseline of some findings, as it is written: the same for the same findings. */
export function writeBaseline(findings: readonly Finding[]): string {
  const entries = new Map(findings.map((finding) => [keyOf(acceptedOf(finding)), acceptedOf(finding)]));
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`;
}

/** @throws InvalidInputError when the text is no baseline */
export function readBaseline(text: string, file: string): readonly Accepted[] {
  const document = parsed(text);
  if (isMapping(document) && document.version === 1 && Array.isArray(document.findings)) {
    if (document.findings.every(isAccepted)) return document.findings;
  }
  throw new InvalidInputError({
    what: `baseline ${file} is not one that this program wrote`,
    why: 'which findings it accepts cannot be told',
    fix: 'Have it written anew: --update-baseline.',
  });
}

/** A result without what a baseline accepts. */
export interface AgainstBaseline {
  readonly result: CheckResult;
  /** How many entries are not found any more. */
  readonly gone: number;
}

export function againstBaseline(result: CheckResult, accepted: readonly Accepted[]): AgainstBaseline {
  const keys = new Set(accepted.map(keyOf));
  const found = new Set(result.findings.map((finding) => keyOf(acceptedOf(finding))));
  const findings = result.findings.filter((finding) => !keys.has(keyOf(acceptedOf(finding))));
  const summary = {
    ...result.summary,
    ...countSeverities(findings),
    accepted: result.findings.length - findings.length,
  };
  return { result: { ...result, findings, summary }, gone: [...keys].filter((key) => !found.has(key)).length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAccepted(entry: unknown): entry is Accepted {
  return isMapping(entry) && [entry.code, entry.object, entry.path].every((value) => typeof value === 'string');
}

function acceptedOf({ code, object, path }: Finding): Accepted {
  return { code, object: nameOf(object), path };
}

function keyOf({ code, object, path }: Accepted): string {
  return [code, object, path].join('\0');
}
