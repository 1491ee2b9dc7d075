import type { ErrorObject } from 'ajv';

export function isUnion(error: ErrorObject): boolean {
  return error.keyword === 'oneOf' || error.keyword === 'anyOf';
}

/** Whether an error is what one alternative of the union found, not a fault of its own. */
export function isOfAlternative(error: ErrorObject, union: ErrorObject): boolean {
  if (error === union) return false;
  if (error.schemaPath.startsWith(`${union.schemaPath}/`)) return true;
  // Kubernetes' own validators are compiled each for itself: their paths do not tell the alternative.
  return union.parentSchema === undefined && error.instancePath === union.instancePath && !isUnion(error);
}

export function unionReason(union: ErrorObject, all: readonly ErrorObject[]): string {
  const fields = [...new Set(requiredFields(union.schema))];
  if (fields.length > 0) {
    const count = union.keyword === 'anyOf' ? 'at least' : union.params.passingSchemas ? 'no more than' : 'exactly';
    return `must set ${count} one of ${fields.join(', ')}`;
  }
  const reasons = all.filter((error) => isOfAlternative(error, union)).map((error) => error.message);
  return reasons.length > 0 ? [...new Set(reasons)].join(' or ') : (union.message ?? 'matches no alternative');
}

/** The names in every `required` list of the alternatives, however deep. */
function requiredFields(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'required' && Array.isArray(value) ? (value as string[]) : requiredFields(value),
  );
}
