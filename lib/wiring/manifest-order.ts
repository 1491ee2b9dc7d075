import { isMapping } from './graph/field';
import type { Manifest } from './manifest';

/**
 * Manifests in an order that follows from what they are: by namespace, name and kind, and those alike by file and document.
 * Checks that say "the first of several" then say the same whatever order the files came in.
 */
export function inOrder(manifests: readonly Manifest[]): Manifest[] {
  const keyed = manifests.map((manifest) => ({ manifest, key: keyOf(manifest) }));
  // Sorting is stable: what is alike and was made in memory stays as it came.
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
  return keyed.map(({ manifest }) => manifest);
}

function keyOf({ object, source }: Manifest): string {
  const metadata = isMapping(object.metadata) ? object.metadata : {};
  const identity = [metadata.namespace, metadata.name, object.kind, object.apiVersion].map(textOf);
  if (source === undefined) return identity.join('\0');
  const place = [source.document, source.item ?? 0].map((number) => String(number).padStart(9, '0'));
  return [...identity, source.file, ...place].join('\0');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
