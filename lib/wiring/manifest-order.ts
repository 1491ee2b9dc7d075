import { isMapping } from './graph/resource';
import type { Manifest, Source } from './manifest';

/**
 * Manifests in an order that follows from what they are: by namespace, name and kind, and those alike by file and document.
 * Checks that say "the first of several" then say the same whatever order the files came in.
 */
export function inOrder(manifests: readonly Manifest[]): Manifest[] {
  const keyed = manifests.map((manifest) => ({ manifest, key: identityOf(manifest) }));
  // Sorting is stable: what is alike and was made in memory stays as it came.
  keyed.sort((a, b) => compare(a.key, b.key) || comparePlaces(a.manifest.source, b.manifest.source));
  return keyed.map(({ manifest }) => manifest);
}

function identityOf({ object }: Manifest): string {
  const { namespace, name } = isMapping(object.metadata) ? object.metadata : {};
  return `${textOf(namespace)}\0${textOf(name)}\0${textOf(object.kind)}\0${textOf(object.apiVersion)}`;
}

/** What was made in memory comes first. */
function comparePlaces(one: Source | undefined, other: Source | undefined): number {
  if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
  return compare(one.file, other.file) || one.document - other.document || (one.item ?? 0) - (other.item ?? 0);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
