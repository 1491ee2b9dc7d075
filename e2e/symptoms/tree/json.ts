/** What YAML documents are made of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether two values say the same; the order of keys says nothing. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  return stableText(a) === stableText(b);
}

/** JSON with sorted keys: equal values, equal texts. */
export function stableText(value: Json | undefined): string {
  const sorted = (_: string, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner;
  return JSON.stringify(value, sorted) ?? 'nothing';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
