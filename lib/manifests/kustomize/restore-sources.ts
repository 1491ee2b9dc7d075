import type { Manifest } from '../../wiring/manifest';

/** Gives rendered objects the places where they are written, as far as kind and name tell. */
export function restoreSources(
  rendered: readonly Manifest[],
  written: readonly Manifest[],
  kustomization: string,
): Manifest[] {
  const byKind = new Map<unknown, Manifest[]>();
  for (const manifest of written) {
    const others = byKind.get(manifest.object.kind) ?? [];
    byKind.set(manifest.object.kind, [...others, manifest]);
  }
  return rendered.map((manifest) => {
    const origin = originOf(nameOf(manifest), byKind.get(manifest.object.kind) ?? []);
    // Generated objects stand nowhere but in the kustomization.
    return { ...manifest, source: origin?.source ?? { file: kustomization, document: 1, line: 1 } };
  });
}

/** Prefixes and suffixes are added to names, so the longest name within it is the one it was made of. */
function originOf(name: string, candidates: readonly Manifest[]): Manifest | undefined {
  let origin: Manifest | undefined;
  for (const candidate of candidates) {
    const own = nameOf(candidate);
    if (own === name) return candidate;
    if (own !== '' && name.includes(own) && own.length > (origin ? nameOf(origin).length : 0)) origin = candidate;
  }
  return origin;
}

function nameOf({ object }: Manifest): string {
  const { metadata } = object;
  return typeof metadata === 'object' && metadata !== null ? String((metadata as { name?: unknown }).name ?? '') : '';
}
