import { InvalidInputError } from '../errors';
import { parseDocument } from '../manifests/parse-document';
import { splitDocuments } from '../manifests/yaml/split-documents';
import { validate } from '../schema/compiled/facts';
import { validateDocument } from '../schema/validate';
import type { Facts } from '../wiring/facts/facts';
import type { Ignore } from '../wiring/silence';

/** What a facts file says. */
export interface FactsFile {
  readonly facts: Facts;
  readonly ignore: readonly Ignore[];
}

/** @throws InvalidInputError for what is no YAML, and for keys and values that are not known */
export function parseFactsFile(text: string, file: string): FactsFile {
  const documents = splitDocuments(text).map((range) => parseDocument(text, range, file));
  const fault = documents.flatMap(({ faults }) => faults)[0];
  if (fault) throw unreadable(file, fault.line === undefined ? fault.what : `${fault.what} (line ${fault.line})`);
  // A file of comments alone says nothing.
  const values = documents.flatMap((document) => document.values).filter((value) => (value ?? undefined) !== undefined);
  if (values.length > 1) throw unreadable(file, `${values.length} documents`);
  const { ignore = [], ...facts } = validated(values[0] ?? {}, file);
  return { facts, ignore };
}

function validated(document: unknown, file: string): Facts & { readonly ignore?: readonly Ignore[] } {
  return validateDocument(validate, document, {
    what: 'facts file',
    source: file,
    schema: 'cdk8s-auto-https/schemas/facts.schema.json',
  });
}

function unreadable(file: string, problem: string): InvalidInputError {
  return new InvalidInputError({
    what: `facts file ${file} cannot be read: ${problem}`,
    why: 'what it says would not count',
    fix: 'Write one YAML document, with the keys of cdk8s-auto-https/schemas/facts.schema.json.',
  });
}
