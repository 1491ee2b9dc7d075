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
  private readonly entries: Entry<T>[] = [];
  /** By every domain that a host stands in; made when a wildcard is first asked for, as many trees have none. */
  private within: Map<string, Entry<T>[]> | undefined;
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
    this.entries.push(entry);
    if (this.within) enterDomains(this.within, entry);
  }

  /** Things whose hosts have names in common with one, each once, in the order they came in within each kind of host. */
  public overlapping(text: string): readonly T[] {
    const known = this.asked.get(text);
    if (known) return known;
    const found = this.find(text.toLowerCase());
    this.asked.set(text, found);
    return found;
  }

  private inDomain(domain: string): readonly Entry<T>[] {
    if (!this.within) {
      this.within = new Map();
      for (const entry of this.entries) enterDomains(this.within, entry);
    }
    return this.within.get(domain) ?? [];
  }

  private find(host: string): readonly T[] {
    const wider =
      this.wildcards.size === 0 ? [] : domainsOf(host).flatMap((domain) => this.wildcards.get(domain) ?? []);
    const own = host.startsWith('*') ? this.inDomain(host.slice(2)) : this.exact.get(host);
    const found = isOdd(host) ? this.inDomain('') : [...(own ?? []), ...wider, ...this.odd];
    return [...new Set(found.filter((entry) => hostsOverlap(entry.host, host)).map(({ thing }) => thing))];
  }
}

function enterDomains<T>(within: Map<string, Entry<T>[]>, entry: Entry<T>): void {
  for (const domain of domainsOf(entry.host)) push(within, domain, entry);
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
