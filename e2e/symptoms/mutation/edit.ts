import type { Json } from '../tree/json';
import { asStep } from '../tree/pointer';
import type { Manifest, ObjectName } from '../tree/tree';

/** A change to one object, as data. What it changes is named, so that it either applies as it is meant or not at all. */
export type Edit =
  /** A value at a JSON Pointer. Without `from` nothing stood there, without `to` nothing will. */
  | { readonly does: 'set'; readonly object: ObjectName; readonly at: string; readonly from?: Json; readonly to?: Json }
  /** An item of the list at a JSON Pointer. Without `from` it is added at the end, without `to` it is taken out. */
  | {
      readonly does: 'item';
      readonly object: ObjectName;
      readonly at: string;
      readonly from?: Json;
      readonly to?: Json;
    }
  /** An object of its own, as the last of a file. */
  | { readonly does: 'add'; readonly file: string; readonly manifest: Manifest }
  | { readonly does: 'remove'; readonly object: ObjectName };

/** Another value. */
export function set(object: ObjectName, at: string, from: Json, to: Json): Edit {
  return { does: 'set', object, at, from, to };
}

/** A value where there was none. */
export function give(object: ObjectName, at: string, to: Json): Edit {
  return { does: 'set', object, at, to };
}

/** No value any more. */
export function take(object: ObjectName, at: string, from: Json): Edit {
  return { does: 'set', object, at, from };
}

/** Another item of a list. */
export function setItem(object: ObjectName, at: string, from: Json, to: Json): Edit {
  return { does: 'item', object, at, from, to };
}

/** One more item at the end of a list. */
export function giveItem(object: ObjectName, at: string, to: Json): Edit {
  return { does: 'item', object, at, to };
}

/** One item less. */
export function takeItem(object: ObjectName, at: string, from: Json): Edit {
  return { does: 'item', object, at, from };
}

export function add(file: string, manifest: Manifest): Edit {
  return { does: 'add', file, manifest };
}

export function remove(object: ObjectName): Edit {
  return { does: 'remove', object };
}

export function annotation(key: string): string {
  return `/metadata/annotations/${asStep(key)}`;
}

export function label(key: string): string {
  return `/metadata/labels/${asStep(key)}`;
}
