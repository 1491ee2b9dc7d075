import { hostsOverlap } from './hosts';

interface Entry<T> {
  readonly host: string;
  readonly thing: T;
}

/** Things found by hosts that overlap theirs, without looking at each. */
export class HostIndex<T> {
  private readonly exact = new Map<string, Entry<T>[]>();
  /** By what stands after `*.`; empty for a bare `*`. */
  private readonly wildcards = new Map<string, Entry<T>[]>();
  /** By every domain that a host stands in. */
  private readonly within = new Map<string, Entry<T>[]>();
  /** Wildcards within a label, which hardly anybody writes. */
  private readonly odd: Entry<T>[] = [];
  /** Answers, until another thing is added. */
  private readonly asked = new Map<string, readonly T[]>();

  public add(text: string, thing: T): void {
    const host = text.toLowerCase();
    const entry = { host, thing };
    this.asked.clear();
    if (isOdd(host)) this.odd.push(entry);
    else if (host.startsWith('*')) push(this.wildcards, host.slice(2), entry);
    else push(this.exact, host, entry);
    for (const domain of domainsOf(host)) push(this.within, domain, entry);
  }

  /** Things whose hosts have names in common with one, each once, in the order they came in within each kind of host. */
  public overlapping(text: string): readonly T[] {
    const known = this.asked.get(text);
    if (known) return known;
    const found = this.find(text.toLowerCase());
    this.asked.set(text, found);
    return found;
  }

  private find(host: string): readonly T[] {
    const wider =
      this.wildcards.size === 0 ? [] : domainsOf(host).flatMap((domain) => this.wildcards.get(domain) ?? []);
    const own = host.startsWith('*') ? this.within.get(host.slice(2)) : this.exact.get(host);
    const found = isOdd(host) ? (this.within.get('') ?? []) : [...(own ?? []), ...wider, ...this.odd];
    return [...new Set(found.filter((entry) => hostsOverlap(entry.host, host)).map(({ thing }) => thing))];
  }
}

function isOdd(host: string): boolean {
  return host.startsWith('*') && host !== '*' && !host.startsWith('*.');
}

/** `sample.com`, `com` and the empty one for `web.sample.com`, and for `*.sample.com`. */
function domainsOf(host: string): string[] {
  const labels = host.split('.');
  return host === '*' ? [''] : [...labels.slice(1).map((_, index) => labels.slice(index + 1).join('.')), ''];
}

function push<T>(index: Map<string, T[]>, key: string, entry: T): void {
  const others = index.get(key);
  if (others) others.push(entry);
  else index.set(key, [entry]);
}
