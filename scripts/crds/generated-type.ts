import type { Schema } from './schema';

const PRIMITIVES = ['string', 'number', 'integer', 'boolean'];

/** Whether `cdk8s import` makes a named type of this node: a union class, an enum or an interface (json2jsii 0.5, `TypeGenerator`). */
export function makesType(schema: Schema): boolean {
  if (isUnion(schema)) return true;
  if (schema.format === 'date-time') return false;
  return schema.properties !== undefined || isEnum(schema);
}

function isUnion(schema: Schema): boolean {
  const options = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  return options?.every((option) => PRIMITIVES.includes(option.type as string)) ?? false;
}

function isEnum(schema: Schema): boolean {
  return Array.isArray(schema.enum) && schema.enum.every((value) => ['string', 'number'].includes(typeof value));
}
