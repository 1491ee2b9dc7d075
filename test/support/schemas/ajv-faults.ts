import type { ErrorObject } from 'ajv';
import type { Fault } from './fault';
import { childPointer } from './json-pointer';
import { isOfAlternative, isUnion, unionReason } from './union-errors';

/** One fault for each error; what the branches of a union complain of is told by the union itself. */
export function ajvFaults(errors: readonly ErrorObject[]): Fault[] {
  const unions = errors.filter(isUnion);
  const told = errors.filter((error) => !unions.some((union) => isOfAlternative(error, union)));
  return told.map((error) => fault(error, errors));
}

function fault(error: ErrorObject, all: readonly ErrorObject[]): Fault {
  const { instancePath: pointer, params } = error;
  switch (error.keyword) {
    case 'required':
      return { pointer: childPointer(pointer, params.missingProperty), reason: 'is required' };
    case 'additionalProperties':
      return { pointer: childPointer(pointer, params.additionalProperty), reason: 'is not a known field' };
    case 'enum':
      return { pointer, reason: `must be one of ${params.allowedValues.map(quoted).join(', ')}` };
    case 'oneOf':
    case 'anyOf':
      return { pointer, reason: unionReason(error, all) };
    default:
      return { pointer, reason: error.message ?? `breaks "${error.keyword}"` };
  }
}

function quoted(value: unknown): string {
  return JSON.stringify(value);
}
