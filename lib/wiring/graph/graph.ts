import type { Facts } from '../facts/facts';
import type { Manifest } from '../manifest';
import { isPlaceholder } from './field';
import { isClusterScoped, type Kind } from './kinds';
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
  private readonly byName = new Map<string, Resource>();
  private readonly memos = new Map<unknown, Memo>();
  private readonly asking: Set<Kind>[] = [];

  public constructor(manifests: readonly Manifest[], options: GraphOptions = {}) {
    this.facts = options.facts ?? {};
    this.complete = options.complete ?? false;
    this.resources = manifests.map((manifest) => new Resource(manifest, options.namespace ?? 'default'));
    for (const resource of this.resources) this.enter(resource);
  }

  private enter(resource: Resource): void {
    const { kind, namespace, name } = resource;
    const others = this.byKind.get(kind);
    if (others) others.push(resource);
    else this.byKind.set(kind, [resource]);
    const key = keyOf(kind, namespace, name);
    // Own objects before those of the context; of two alike the last, as apply would leave it.
    if (!resource.isContext || !this.byName.has(key)) this.byName.set(key, resource);
  }

  /** All objects of some kinds, those of the context too. */
  public all(...kinds: readonly Kind[]): readonly Resource[] {
    for (const kind of kinds) this.asking.at(-1)?.add(kind);
    if (kinds.length === 1) return this.byKind.get(kinds[0] as Kind) ?? [];
    return kinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }

  /** The objects of some kinds that are reported on. */
  public own(...kinds: readonly Kind[]): readonly Resource[] {
    return this.all(...kinds).filter((resource) => !resource.isContext);
  }

  /** An object by its name. */
  public find(kind: Kind, namespace: string, name: string): Resource | undefined {
    this.asking.at(-1)?.add(kind);
    return this.byName.get(keyOf(kind, isClusterScoped(kind) ? '' : namespace, name));
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
  public memo<T>(key: unknown, build: () => T): T {
    const known = this.memos.get(key) ?? this.remember(key, build);
    const asked = this.asking.at(-1);
    if (asked) for (const kind of known.reads) asked.add(kind);
    return known.value as T;
  }

  /** As `memo`, for each of many objects. */
  public memoFor<T>(what: string, one: object, build: () => T): T {
    return this.memo(this.memo(`keys ${what}`, () => new Keys()).of(one), build);
  }

  private remember(key: unknown, build: () => unknown): Memo {
    const reads = new Set<Kind>();
    this.asking.push(reads);
    try {
      const memo = { value: build(), reads };
      this.memos.set(key, memo);
      return memo;
    } finally {
      this.asking.pop();
    }
  }

  /** Runs something and tells which kinds it asked for. */
  public recordReads(run: () => void): ReadonlySet<Kind> {
    const reads = new Set<Kind>();
    this.asking.push(reads);
    try {
      run();
    } finally {
      this.asking.pop();
    }
    return reads;
  }
}

/** One key for each object. */
class Keys {
  private readonly keys = new WeakMap<object, object>();

  public of(one: object): object {
    const known = this.keys.get(one);
    if (known) return known;
    const key = {};
    this.keys.set(one, key);
    return key;
  }
}

interface Memo {
  readonly value: unknown;
  readonly reads: ReadonlySet<Kind>;
}

function keyOf(kind: Kind, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}

function couldBe(resource: Resource, namespace: string, name: string): boolean {
  return (
    (isPlaceholder(resource.name) || resource.name === name) &&
    (isPlaceholder(resource.namespace) || resource.namespace === namespace)
  );
}
