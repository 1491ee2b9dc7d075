/** An object of Kubernetes, and its place where it stood in a `kind: List`. */
export interface FoundObject {
  readonly object: Readonly<Record<string, unknown>>;
  readonly item?: number;
}

/** What was found instead of an object. */
export interface NoObject {
  /** Such as `a list`; `lacking` is empty then. */
  readonly found: string;
  /** Of apiVersion and kind, what a mapping lacks. */
  readonly lacking: readonly string[];
  /** Whether it was meant as an object: it names one, or one of apiVersion and kind. */
  readonly isMeant: boolean;
  readonly item?: number;
}

/** The objects that a document holds: itself, or the items of a list such as `kubectl get -o yaml` writes. */
export function objectsOf(value: unknown): (FoundObject | NoObject)[] {
  const list = isMapping(value) ? itemsOf(value) : undefined;
  if (list === undefined) return [objectOf(value)];
  const { kind, apiVersion } = value as { readonly kind: string; readonly apiVersion?: unknown };
  // Items of a typed list, such as ServiceList, may leave out what the list says.
  const implied = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
  return list.flatMap((item, index) =>
    objectsOf(isMapping(item) ? { ...implied, ...item } : item).map((one) => ({ ...one, item: index })),
  );
}

export function isObject(found: FoundObject | NoObject): found is FoundObject {
  return 'object' in found;
}

/** A list bears no name; an object of a kind that ends in `List` does. */
function itemsOf(value: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const { kind, items, metadata } = value;
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) return undefined;
  return isMapping(metadata) && metadata.name !== undefined ? undefined : items;
}

function objectOf(value: unknown): FoundObject | NoObject {
  if (!isMapping(value)) return { found: nameOf(value), lacking: [], isMeant: false };
  const lacking = ['apiVersion', 'kind'].filter((key) => value[key] === undefined || value[key] === null);
  if (lacking.length === 0) return { object: value };
  const isNamed = isMapping(value.metadata) && value.metadata.name !== undefined;
  return { found: 'a mapping', lacking, isMeant: isNamed && lacking.length === 1 };
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  return typeof value === 'string' ? 'a text' : `the ${typeof value} ${String(value)}`;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
