import type { Facts } from '../facts/facts';
import type { Manifest } from '../manifest';
import { isClusterScoped, type Kind } from './kinds';
import { Memos } from './memos';
import { isPlaceholder } from './placeholder';
import { Resource } from './resource';

export interface GraphOptions {
  /** What manifests do not hold. @default - nothing is known */
  readonly facts?: Facts;
  /** Whether the manifests are all that the cluster holds. @default false */
  readonly complete?: boolean;
  /** Namespace of objects that name none. @default 'default' */
  readonly namespace?: string;
}

/** Whether an object is there: `unknown` where one of the kind bears a placeholder that may stand for it. */
export type Presence = 'present' | 'absent' | 'unknown';

/** All objects, found by kind and name. What is derived from them is worked out once, when first asked for. */
export class Graph {
  /** What the user told; what the tree itself tells is asked of the functions in `facts/`. */
  public readonly facts: Facts;
  public readonly complete: boolean;
  public readonly resources: readonly Resource[];
  private readonly byKind = new Map<Kind, Resource[]>();
  private readonly ownByKind: ReadonlyMap<Kind, readonly Resource[]>;
  /** By kind, namespace and name. */
  private readonly byName = new Map<Kind, Map<string, Map<string, Resource>>>();
  private readonly memos = new Memos();

  public constructor(manifests: readonly Manifest[], options: GraphOptions = {}) {
    this.facts = options.facts ?? {};
    this.complete = options.complete ?? false;
    this.resources = manifests.map((manifest) => new Resource(manifest, options.namespace ?? 'default'));
    for (const resource of this.resources) this.enter(resource);
    this.ownByKind = this.resources.some(({ isContext }) => isContext)
      ? new Map([...this.byKind].map(([kind, all]) => [kind, all.filter(({ isContext }) => !isContext)]))
      : this.byKind;
  }

  private enter(resource: Resource): void {
    const { kind, namespace, name } = resource;
    const others = this.byKind.get(kind);
    if (others) others.push(resource);
    else this.byKind.set(kind, [resource]);
    const names = entryOf(entryOf(this.byName, kind), namespace);
    // Own objects before those of the context; of two alike the last, as apply would leave it.
    if (!resource.isContext || !names.has(name)) names.set(name, resource);
  }

  /** All objects of some kinds, those of the context too. */
  public all(...kinds: readonly Kind[]): readonly Resource[] {
    return this.of(this.byKind, kinds);
  }

  /** The objects of some kinds that are reported on. */
  public own(...kinds: readonly Kind[]): readonly Resource[] {
    return this.of(this.ownByKind, kinds);
  }

  private of(byKind: ReadonlyMap<Kind, readonly Resource[]>, kinds: readonly Kind[]): readonly Resource[] {
    for (const kind of kinds) this.memos.read(kind);
    if (kinds.length === 1) return byKind.get(kinds[0] as Kind) ?? [];
    return kinds.flatMap((kind) => byKind.get(kind) ?? []);
  }

  /** An object by its name. */
  public find(kind: Kind, namespace: string, name: string): Resource | undefined {
    this.memos.read(kind);
    const names = this.byName.get(kind);
    return names?.get(isClusterScoped(kind) ? '' : namespace)?.get(name);
  }

  /** Whether an object is there, as far as can be told. */
  public presence(kind: Kind, namespace: string, name: string): Presence {
    if (isPlaceholder(namespace) || isPlaceholder(name)) return 'unknown';
    if (this.find(kind, namespace, name)) return 'present';
    return this.unnamed(kind).some((other) => couldBe(other, namespace, name)) ? 'unknown' : 'absent';
  }

  /** Objects whose name or namespace is not known. */
  private unnamed(kind: Kind): readonly Resource[] {
    return this.memo(`unnamed ${kind}`, () =>
      this.all(kind).filter((one) => isPlaceholder(one.name) || isPlaceholder(one.namespace)),
    );
  }

  /** Works something out once; the key tells it from all else that is kept. Asking again counts as asking for the same kinds. */
  public memo<T>(key: string, build: () => T): T {
    return this.memos.memo(this.memos.whole, key, build);
  }

  /** As `memo`, for each of many objects. */
  public memoFor<T>(what: string, one: object, build: () => T): T {
    return this.memos.memo(this.memos.ofEach(what), one, build);
  }

  /** Runs something and tells which kinds it asked for. */
  public recordReads(run: () => void): ReadonlySet<Kind> {
    return this.memos.recordReads(run);
  }
}

function entryOf<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<L, V>();
  map.set(key, made);
  return made;
}

function couldBe(resource: Resource, namespace: string, name: string): boolean {
  return (
    (isPlaceholder(resource.name) || resource.name === name) &&
    (isPlaceholder(resource.namespace) || resource.namespace === namespace)
  );
}
