import type { Json } from './json';

// JSON Pointers, RFC 6901.

/** The steps of a pointer: `/metadata/labels/istio.io~1rev` has three. */
export function stepsOf(pointer: string): string[] {
  if (!pointer.startsWith('/')) throw new Error(`"${pointer}" is no JSON Pointer: it has to start with "/"`);
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A key as a step of a pointer. */
export function asStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  return stepsOf(pointer).reduce<Json | undefined>(child, document);
}

/** A document with another list or object at a pointer; the one that is given stays as it is. */
export function withParent(document: Json, pointer: string, change: (parent: Json, step: string) => Json): Json {
  const [step = '', ...rest] = stepsOf(pointer);
  if (rest.length === 0) return change(document, step);
  const inner = child(document, step);
  if (inner === undefined) throw new Error(`nothing stands at the parent of ${pointer}`);
  return withChild(document, step, withParent(inner, `/${rest.map(asStep).join('/')}`, change));
}

/** An object or list in which a step leads to the value. */
export function withChild(parent: Json, step: string, value: Json): Json {
  if (Array.isArray(parent)) return parent.map((item, index) => (String(index) === step ? value : item));
  return { ...(parent as object), [step]: value };
}

/** An object without a key, a list without an item. */
export function withoutChild(parent: Json, step: string): Json {
  if (Array.isArray(parent)) return parent.filter((_, index) => String(index) !== step);
  return Object.fromEntries(Object.entries(parent as object).filter(([key]) => key !== step));
}

function child(value: Json | undefined, step: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string, Json>)[step] : undefined;
}
