/** What is done with values beside resolving them. */
export interface CleaningOptions {
  /** Whether keys come in the order of their UTF-16 code units. */
  readonly sortKeys: boolean;
  /** Whether lists and dictionaries without content are left out. @default false */
  readonly dropEmpty?: boolean;
}

/**
 * The second pass of cdk8s over a resolved value (2.70, lib/_util.js `sanitizeValue`): drops what is null or undefined, sorts
 * keys, and refuses instances of classes.
 *
 * @throws Error in the words of cdk8s for an instance of a class
 */
export function sanitized(value: unknown, options: CleaningOptions): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return sanitizedDictionary(value as Record<string, unknown>, options);
  if (options.dropEmpty && value.length === 0) return undefined;
  return value.map((item) => sanitized(item, options));
}

function sanitizedDictionary(value: Record<string, unknown>, options: CleaningOptions): object | undefined {
  const type = value.constructor.name;
  if (type !== 'Object') throw new Error(`can't render non-simple object of type '${type}'`);
  const clean: Record<string, unknown> = {};
  const keys = Object.keys(value);
  for (const key of options.sortKeys ? keys.sort() : keys) {
    const item = sanitized(value[key], options);
    if (item !== null && item !== undefined) clean[key] = item;
  }
  return options.dropEmpty && Object.keys(clean).length === 0 ? undefined : clean;
}
