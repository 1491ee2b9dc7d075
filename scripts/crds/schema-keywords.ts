import { ExplainedError } from './explained-error';

/** What shapes the types and lets a validator tell a known field from an unknown one. */
const KEPT = new Set([
  'type',
  'format',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'nullable',
  'default',
  'properties',
  'additionalProperties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-preserve-unknown-fields',
]);

/** Prose, and CEL rules: other people's text and code, of which the generated types use nothing. */
const DROPPED = new Set(['description', 'title', 'example', 'externalDocs', 'x-kubernetes-validations']);

/** An unknown keyword stops the run, so that upstream cannot bring prose in under a new name. */
export function isKept(keyword: string): boolean {
  if (KEPT.has(keyword)) return true;
  if (DROPPED.has(keyword)) return false;
  throw new ExplainedError(
    `schema keyword "${keyword}" is neither kept nor dropped`,
    'it is new upstream, and it may hold prose',
    'Add it to KEPT or to DROPPED in scripts/crds/schema-keywords.ts',
  );
}
