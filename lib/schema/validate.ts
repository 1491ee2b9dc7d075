import { InvalidInputError } from '../errors';

/** A fault of a document, as validators that ajv compiles tell it (ajv 8.20, lib/types/index.ts `ErrorObject`). */
export interface Fault {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** What the keyword asks for. */
  // biome-ignore lint/suspicious/noExplicitAny: each keyword has its own
  readonly params: Record<string, any>;
  /** With `propertyNames`: the key that is at fault. */
  readonly propertyName?: string;
  readonly message?: string;
}

/** A JSON Schema, compiled: `npm run schemas`. */
export interface Validator {
  (document: unknown): boolean;
  /** Of the last call. */
  errors?: readonly Fault[] | null;
}

/** What a document is, for the messages about it. */
export interface DocumentKind {
  /** Such as `hand-over`. */
  readonly what: string;
  /** Where it comes from, such as a file name. */
  readonly source: string;
  /** Where the allowed keys and values are written. */
  readonly schema: string;
}

/**
 * Checks a document against a JSON Schema and returns it typed.
 *
 * @throws InvalidInputError that lists every fault with its path, for unknown keys, wrong types and missing values
 */
export function validateDocument<T>(validate: Validator, document: unknown, kind: DocumentKind): T {
  if (validate(document)) {
    return document as T;
  }
  throw new InvalidInputError({
    what: `${kind.what} ${kind.source} is not valid: ${faults(validate.errors as Fault[], document)}`,
    why: 'a value that is not understood would be silently ignored',
    fix: `Correct it; the keys and values that are allowed stand in ${kind.schema}.`,
  });
}

function faults(errors: readonly Fault[], document: unknown): string {
  return [...new Set(errors.filter(isLeaf).map((error) => fault(error, document)))].join('; ');
}

/** What only repeats what its branches say. */
const COMPOSED = ['oneOf', 'anyOf', 'if', 'propertyNames'];

function isLeaf({ keyword }: Fault): boolean {
  return !COMPOSED.includes(keyword);
}

function fault(error: Fault, document: unknown): string {
  const path = error.instancePath || '/';
  if (error.propertyName !== undefined) {
    return `${path} has the key "${error.propertyName}", which ${error.message}`;
  }
  switch (error.keyword) {
    case 'additionalProperties':
      return `${path} has the unknown key "${error.params.additionalProperty}"`;
    case 'required':
      return `${path} lacks "${error.params.missingProperty}"`;
    case 'const':
      return `${path} is ${valueAt(document, path)} and must be ${JSON.stringify(error.params.allowedValue)}`;
    case 'enum':
      return `${path} is ${valueAt(document, path)} and must be one of ${error.params.allowedValues.join(', ')}`;
    case 'false schema':
      return `${path} does not go with what stands beside it`;
    default:
      return `${path} is ${valueAt(document, path)} and ${error.message}`;
  }
}

function valueAt(document: unknown, pointer: string): string {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = keys
    .filter((key) => key !== '')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
  return JSON.stringify(value);
}
