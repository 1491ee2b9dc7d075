import { Lazy } from 'cdk8s';

import { plainObject } from './plain-object';
import { type CleaningOptions, sanitized } from './sanitize';
import { sortTogether } from './sort-together';

/**
 * What cdk8s makes of a value: its own three resolvers (`Lazy`, whatever has a method `resolve`, unions of number and string),
 * then `sanitizeValue` (cdk8s 2.70, lib/resolve.js and lib/_util.js), in one pass that calls producers in the same order.
 */
export class Cleaning {
  /** Whether a value was met that only the second pass of cdk8s can judge: an instance of a class, or a function. */
  public odd = false;

  public constructor(private readonly options: CleaningOptions) {}

  /**
   * The clean value.
   *
   * @throws Error for an instance of a class, after all producers ran, as cdk8s has it
   */
  public whole(value: unknown, done?: unknown): unknown {
    const clean = this.value(value, done);
    return this.odd ? sanitized(clean, this.options) : clean;
  }

  /** @param done a field's value that is clean already */
  private value(value: unknown, done?: unknown): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'object' || typeof value === 'function') return this.reference(value as Reference, done);
    return value;
  }

  private reference(value: Reference, done: unknown): unknown {
    if (value instanceof Lazy) return this.value(value.produce());
    if (typeof value.resolve === 'function') return this.value(value.resolve());
    if (value.constructor === Object) return this.dictionary(value, done);
    const union = value.value;
    if (typeof union === 'number' || typeof union === 'string') return this.value({ value: union });
    if (Array.isArray(value)) return this.list(value);
    this.odd = true;
    return value;
  }

  private list(values: readonly unknown[]): unknown {
    if (this.options.dropEmpty && values.length === 0) return undefined;
    const clean = new Array(values.length);
    for (let index = 0; index < clean.length; index += 1) clean[index] = this.value(values[index]);
    return clean;
  }

  private dictionary(value: object, done: unknown): unknown {
    const keys = Object.keys(value);
    // All fields are read before any is resolved: a producer may change the others.
    const values: unknown[] = Object.values(value);
    if (keys.includes('__proto__')) return this.withPrototype(keys, values);
    let ordered = true;
    for (let index = 0; index < keys.length; index += 1) {
      if (values[index] !== done) values[index] = this.value(values[index]);
      if (index > 0 && (keys[index - 1] as string) > (keys[index] as string)) ordered = false;
    }
    if (!ordered && this.options.sortKeys) sortTogether(keys, values);
    return this.filled(keys, values);
  }

  /** A field of this name becomes the prototype, as in cdk8s; what that means is for its second pass. */
  private withPrototype(keys: readonly string[], values: readonly unknown[]): object {
    this.odd = true;
    const resolved: Record<string, unknown> = {};
    for (const [index, key] of keys.entries()) {
      resolved[key] = values[index] === null ? null : this.value(values[index]);
    }
    return resolved;
  }

  private filled(keys: readonly string[], values: readonly unknown[]): object | undefined {
    const clean = plainObject();
    let empty = true;
    for (let index = 0; index < keys.length; index += 1) {
      const value = values[index];
      if (value === null || value === undefined) continue;
      clean[keys[index] as string] = value;
      empty = false;
    }
    return empty && this.options.dropEmpty ? undefined : clean;
  }
}

/** What may have members that resolvers ask for. */
interface Reference {
  readonly resolve?: unknown;
  readonly value?: unknown;
}
