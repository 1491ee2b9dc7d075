/** A node of a CRD's schema; only the keywords that nest are looked into. */
export interface StructuralSchema {
  readonly [keyword: string]: unknown;
}

type Schemas = Readonly<Record<string, StructuralSchema>>;

/** What no validator needs. Other `x-kubernetes-` keywords are left out too, once they are acted upon. */
const SILENT = new Set(['description', 'title', 'example', 'externalDocs', 'default']);

/**
 * The schema as Ajv takes it, which rejects every field that the API server would drop.
 *
 * `allOf`, `anyOf`, `oneOf` and `not` stay as they are: they may not bring in fields, only constrain them,
 * so rejecting unknown fields inside them would reject the fields of the node around them.
 */
export function strictSchema(schema: StructuralSchema): StructuralSchema {
  const kept = Object.entries(schema).filter(
    ([keyword]) => !SILENT.has(keyword) && !keyword.startsWith('x-kubernetes-'),
  );
  const strict = Object.fromEntries(kept.map(([keyword, value]) => [keyword, strictValue(keyword, value)]));
  if (schema['x-kubernetes-int-or-string'] === true) return intOrString(strict);
  return isClosed(schema) ? { ...strict, additionalProperties: false } : strict;
}

function strictValue(keyword: string, value: unknown): unknown {
  if (keyword === 'properties') {
    const nodes = Object.entries(value as Schemas);
    return Object.fromEntries(nodes.map(([name, node]) => [name, strictSchema(node)]));
  }
  const isNode = (keyword === 'items' || keyword === 'additionalProperties') && typeof value === 'object';
  return isNode ? strictSchema(value as StructuralSchema) : value;
}

/** Says in one type what the `anyOf` beside the marker says in two, so that a fault is told once. */
function intOrString({ anyOf, ...rest }: StructuralSchema): StructuralSchema {
  return { ...rest, type: ['integer', 'string'] };
}

function isClosed(schema: StructuralSchema): boolean {
  const isObject = schema.type === 'object' || schema.properties !== undefined;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties !== undefined;
  return isObject && !isOpen;
}
