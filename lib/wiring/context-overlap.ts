import { Resource } from './graph/resource';
import type { Manifest } from './manifest';

/**
 * Leaves out what the context repeats: an object that stands among the own ones too, or earlier in the context. A team that is
 * checked against a dump of the cluster would else meet each of its objects twice.
 */
export function withoutOverlap(manifests: readonly Manifest[], namespace = 'default'): readonly Manifest[] {
  if (!manifests.some(({ context }) => context)) return manifests;
  const key = (manifest: Manifest) => identityOf(manifest, namespace);
  const taken = new Set(manifests.filter(({ context }) => !context).map(key));
  return manifests.filter((manifest) => {
    if (!manifest.context) return true;
    const isNew = !taken.has(key(manifest));
    taken.add(key(manifest));
    return isNew;
  });
}

function identityOf(manifest: Manifest, namespace: string): string {
  const { kind, name, namespace: own } = new Resource(manifest, namespace);
  return `${kind} ${own}/${name}`;
}
