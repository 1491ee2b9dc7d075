import { kindOf } from '../wiring/graph/kinds';
import type { Manifest } from '../wiring/manifest';

/** Objects that are meant for one cluster. */
export interface ManifestTree {
  /** Such as `staging`; empty where there is but one. */
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/** Objects that belong together: those of a kustomization. */
export interface ManifestGroup {
  /** Path of its folder. */
  readonly path: string;
  readonly manifests: readonly Manifest[];
}

/**
 * Tells apart what excludes each other: overlays such as staging and production make the same objects, for one cluster each. Two
 * groups exclude each other where at least half of the smaller one's objects, Namespaces not counted, bear names of the other, or
 * are written in the same place: a base that both take, and rename or move.
 *
 * @param common objects of no group
 * @returns at least one tree; what excludes nothing is part of each
 */
export function manifestTrees(common: readonly Manifest[], groups: readonly ManifestGroup[]): ManifestTree[] {
  if (groups.length === 0) return [{ name: '', manifests: common }];
  const plain: ManifestGroup = { path: '', manifests: common };
  const rivals = rivalsAmong([plain, ...groups]);
  const free = groups.filter((group) => !rivals.has(group)).flatMap(({ manifests }) => manifests);
  const shared = [...common, ...free];
  const trees = new Map<string, ManifestGroup[]>();
  for (const group of groups.filter((one) => rivals.has(one))) {
    const others = rivals.get(group) ?? new Set();
    const name = nameOf(group, others);
    const within = trees.get(name) ?? [];
    const fits = !within.some((other) => others.has(other));
    trees.set(fits ? name : group.path, fits ? [...within, group] : [group]);
  }
  const alternatives = [...trees].map(([name, members]) => treeOf(name, shared, members));
  const needsPlain = alternatives.length === 0 || rivals.has(plain);
  return needsPlain ? [{ name: '', manifests: shared }, ...alternatives] : alternatives;
}

type Rivals = Map<ManifestGroup, Set<ManifestGroup>>;

/** The groups that exclude others, each with those. */
function rivalsAmong(groups: readonly ManifestGroup[]): Rivals {
  const rivals: Rivals = new Map();
  for (const keysOf of [identitiesOf, sourcesOf]) addRivals(groups, keysOf, rivals);
  return rivals;
}

function addRivals(
  groups: readonly ManifestGroup[],
  keysOf: (manifests: readonly Manifest[]) => Set<string>,
  rivals: Rivals,
): void {
  const owners = new Map<string, ManifestGroup[]>();
  const sizes = new Map<ManifestGroup, number>();
  for (const group of groups) {
    const keys = keysOf(group.manifests);
    sizes.set(group, keys.size);
    for (const [other, count] of sharedBy(keys, owners)) {
      if (2 * count < Math.min(keys.size, sizes.get(other) as number)) continue;
      rivals.set(group, new Set(rivals.get(group)).add(other));
      rivals.set(other, new Set(rivals.get(other)).add(group));
    }
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), group]);
  }
}

/** How many of some keys other groups own. */
function sharedBy(
  keys: ReadonlySet<string>,
  owners: ReadonlyMap<string, readonly ManifestGroup[]>,
): Map<ManifestGroup, number> {
  const counts = new Map<ManifestGroup, number>();
  for (const key of keys) for (const owner of owners.get(key) ?? []) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}

/** What tells a group from its first rival: the part of the path where they part. */
function nameOf(group: ManifestGroup, others: ReadonlySet<ManifestGroup>): string {
  const other = [...others].find(({ path }) => path !== '');
  const [own, its] = [partsOf(group.path), partsOf(other?.path ?? '')];
  const apart = own.findIndex((part, index) => part !== its[index]);
  return (other === undefined ? undefined : own[apart]) ?? own.at(-1) ?? group.path;
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
}

/** What a group makes itself takes the place of what is shared. */
function treeOf(name: string, shared: readonly Manifest[], members: readonly ManifestGroup[]): ManifestTree {
  const own = members.flatMap(({ manifests }) => manifests);
  const names = identitiesOf(own);
  return { name, manifests: [...shared.filter((manifest) => !names.has(identityOf(manifest))), ...own] };
}

function identitiesOf(manifests: readonly Manifest[]): Set<string> {
  return new Set(manifests.filter(({ object }) => object.kind !== 'Namespace').map(identityOf));
}

function sourcesOf(manifests: readonly Manifest[]): Set<string> {
  const counted = manifests.filter(({ object }) => object.kind !== 'Namespace');
  return new Set(counted.flatMap(({ source }) => (source ? [`${source.file} ${source.document} ${source.item}`] : [])));
}

function identityOf({ object }: Manifest): string {
  const { namespace = '', name = '' } = (object.metadata ?? {}) as {
    readonly namespace?: unknown;
    readonly name?: unknown;
  };
  return `${kindOf(String(object.apiVersion), String(object.kind))} ${namespace}/${name}`;
}
