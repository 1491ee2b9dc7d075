import type { DeclaredHost } from './declared-host';

/** A host of a declaration. */
export interface IndexedHost<D extends DeclaredHost> {
  readonly host: string;
  readonly declaration: D;
  /** How many were entered before it. */
  readonly order: number;
}

/** Declared hosts, found by name without a look at all of them: a platform may have thousands. */
export class HostIndex<D extends DeclaredHost> {
  private count = 0;
  private readonly byName = new Map<string, IndexedHost<D>[]>();
  /** By each domain above the host. */
  private readonly byDomain = new Map<string, IndexedHost<D>[]>();

  public enter(declaration: D): void {
    for (const host of declaration.hosts) {
      const entry = { host, declaration, order: this.count };
      this.count += 1;
      append(this.byName, host, entry);
      for (const domain of domainsAbove(host)) append(this.byDomain, domain, entry);
    }
  }

  /** The declarations that have a host, in the order in which they were entered. */
  public declaring(host: string): readonly D[] {
    return (this.byName.get(host) ?? []).map(({ declaration }) => declaration);
  }

  /** Hosts that share a request with one, as Istio matches them: the same, wildcards above it, and below a wildcard all. */
  public sharing(host: string): readonly IndexedHost<D>[] {
    const above = domainsAbove(host).flatMap((domain) => this.byName.get(`*.${domain}`) ?? []);
    const below = host.startsWith('*.') ? (this.byDomain.get(host.slice(2)) ?? []) : [];
    const all = new Set([...(this.byName.get(host) ?? []), ...above, ...below]);
    return [...all].sort((one, other) => one.order - other.order);
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** `b.c` and `c` for `a.b.c`. */
function domainsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
