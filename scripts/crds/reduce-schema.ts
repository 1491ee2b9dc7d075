import { makesType } from './generated-type';
import type { Schema } from './schema';
import { isKept } from './schema-keywords';

type Schemas = Readonly<Record<string, Schema>>;

/** `cdk8s import` makes no types of these fields, so a link on them would show nowhere. */
const WITHOUT_TYPES = new Set(['apiVersion', 'kind', 'metadata', 'status']);

/** The schema of a kind without prose; each node that becomes a type links to `page` instead. */
export function reduceKind(schema: Schema, page: string): Schema {
  const properties = mapSchemas((schema.properties ?? {}) as Schemas, (node, name) =>
    reduceSchema(node, WITHOUT_TYPES.has(name) ? undefined : page),
  );
  return { description: page, ...reduceSchema(schema, undefined), properties };
}

function reduceSchema(schema: Schema, page: string | undefined): Schema {
  const kept = Object.entries(schema).filter(([keyword]) => isKept(keyword));
  const reduced = Object.fromEntries(kept.map(([keyword, value]) => [keyword, reduceValue(keyword, value, page)]));
  return page !== undefined && makesType(schema) ? { description: page, ...reduced } : reduced;
}

function reduceValue(keyword: string, value: unknown, page: string | undefined): unknown {
  switch (keyword) {
    case 'properties':
      return mapSchemas(value as Schemas, (node) => reduceSchema(node, page));
    case 'items':
    case 'additionalProperties':
      return typeof value === 'object' ? reduceSchema(value as Schema, page) : value;
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      // Constraints on the node around them, never types of their own: no link. So is `not`.
      return (value as Schema[]).map((node) => reduceSchema(node, undefined));
    case 'not':
      return reduceSchema(value as Schema, undefined);
    default:
      return value;
  }
}

/**
 * By code unit, so that `jwksUri` stands before its old spelling `jwks_uri`: both become the field `jwksUri`
 * of the generated type, and the one that stands first is what it is written as.
 */
function mapSchemas(schemas: Schemas, reduce: (node: Schema, name: string) => Schema): Schemas {
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, node]) => [name, reduce(node, name)]));
}
