import type { Kind } from './kinds';

/** What was worked out, by key. */
type Known<K> = Map<K, unknown>;

/**
 * What is derived from a graph, each worked out once. Which kinds went into it is remembered only while somebody records that:
 * it costs more than most of what is kept.
 */
export class Memos {
  /** What is derived from the graph as a whole. */
  public readonly whole: Known<string> = new Map();
  private readonly each = new Map<string, Known<object>>();
  private reads: Map<object, Map<unknown, ReadonlySet<Kind>>> | undefined;
  private asking: Set<Kind> | undefined;

  /** What is derived for each of many objects. */
  public ofEach(what: string): Known<object> {
    const known = this.each.get(what);
    if (known) return known;
    const made: Known<object> = new Map();
    this.each.set(what, made);
    return made;
  }

  /** Says that objects of a kind were asked for. */
  public read(kind: Kind): void {
    this.asking?.add(kind);
  }

  public memo<K, T>(known: Known<K>, key: K, build: () => T): T {
    if (this.reads) return this.recorded(this.reads, known, key, build);
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as T;
    const built = build();
    known.set(key, built);
    return built;
  }

  private recorded<K, T>(all: NonNullable<Memos['reads']>, known: Known<K>, key: K, build: () => T): T {
    const reads = all.get(known) ?? new Map<unknown, ReadonlySet<Kind>>();
    all.set(known, reads);
    if (!known.has(key)) {
      const asked = this.recording(() => known.set(key, build()));
      reads.set(key, asked);
    }
    for (const kind of reads.get(key) ?? []) this.read(kind);
    return known.get(key) as T;
  }

  /** Runs something and tells which kinds it asked for. */
  public recordReads(run: () => void): ReadonlySet<Kind> {
    if (this.reads === undefined) this.forget();
    this.reads ??= new Map();
    return this.recording(run);
  }

  /** What was worked out before anybody recorded. */
  private forget(): void {
    this.whole.clear();
    this.each.clear();
  }

  private recording(run: () => void): ReadonlySet<Kind> {
    const outer = this.asking;
    const asked = new Set<Kind>();
    this.asking = asked;
    try {
      run();
    } finally {
      this.asking = outer;
    }
    return asked;
  }
}
