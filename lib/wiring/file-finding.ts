import type { Finding, Severity } from './finding';

/** Something wrong with a file as a whole, or with a line of it, before there is an object to report on. */
export interface FileFault {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** @default - the file as a whole */
  readonly line?: number;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

const KIND = 'File';

/** Whether a finding is on a line of a file, not on an object or a field. */
export function isOfFile({ object, steps }: Finding): boolean {
  return object.kind === KIND && object.apiVersion === '' && steps.length === 0;
}

/** A finding on a file: the file stands for the object that has to change. */
export function fileFinding({ code, severity, file, line, what, why, fix }: FileFault): Finding {
  const object = { apiVersion: '', kind: KIND, name: file };
  const source = { file, document: 1, line: line ?? 1 };
  return { code, severity, hop: 'object', object, path: '', steps: [], source, related: [], what, why, fix };
}
