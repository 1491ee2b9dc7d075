import { nodesOf, type OutlineEntry, outlinesOf } from './outline';

/** A key that stands twice in one mapping, with the offsets of the first and of the other. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly again: number;
}

/** All keys of a text that stand twice in one mapping. `<<` may. Throws where js-yaml does. */
export function duplicateKeys(text: string): DuplicateKey[] {
  return outlinesOf(text)
    .flatMap((root) => [...nodesOf(root)])
    .flatMap(({ entries = [] }) => duplicatesAmong(entries))
    .sort((one, other) => one.again - other.again);
}

function duplicatesAmong(entries: readonly OutlineEntry[]): DuplicateKey[] {
  const firsts = new Map<string, number>();
  return entries.flatMap(({ key, keyStart = 0 }) => {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, keyStart);
    return first === undefined || key === '<<' ? [] : [{ key, first, again: keyStart }];
  });
}
