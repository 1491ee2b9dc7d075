/** A host of a Gateway server as it is written: `apps/web.sample.com`, `*.sample.com`. */
export interface ServerHost {
  /** Namespace whose VirtualServices may bind; `*` for all. */
  readonly namespace: string;
  readonly host: string;
}

/**
 * Reads a server's host. Upstream: istio pilot/pkg/model/gateway.go; `.` is the Gateway's own namespace.
 *
 * @param namespace the Gateway's
 */
export function parseServerHost(text: string, namespace: string): ServerHost {
  const slash = text.indexOf('/');
  if (slash === -1) return { namespace: '*', host: text };
  const before = text.slice(0, slash);
  return { namespace: before === '.' ? namespace : before, host: text.slice(slash + 1) };
}

/**
 * Whether two Istio hosts have names in common; a wildcard stands for any number of labels.
 * Upstream: istio pkg/config/host/name.go Matches.
 */
export function hostsOverlap(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a.startsWith('*') && b.startsWith('*')) {
    return a.length > b.length ? a.endsWith(b.slice(1)) : b.endsWith(a.slice(1));
  }
  if (a.startsWith('*')) return b.endsWith(a.slice(1));
  if (b.startsWith('*')) return a.endsWith(b.slice(1));
  return a === b;
}

/** Whether every name of one Istio host is one of the other. Upstream: istio pkg/config/host/name.go SubsetOf. */
export function hostWithin(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (!b.startsWith('*')) return a === b;
  return a.endsWith(b.slice(1)) && a.length >= b.length - 1;
}

/**
 * Whether a certificate's DNS name covers a host; a wildcard stands for exactly one label, and covers a wildcard host only when
 * it is the same. Upstream: RFC 6125 section 6.4.3, as browsers apply it.
 */
export function certificateNameCovers(name: string, host: string): boolean {
  const [covering, covered] = [name.toLowerCase(), host.toLowerCase()];
  if (covering === covered) return true;
  if (!covering.startsWith('*.') || covered.startsWith('*')) return false;
  const dot = covered.indexOf('.');
  return dot > 0 && covered.slice(dot) === covering.slice(1);
}

/** Whether a name stands in a domain, or is it. */
export function isInDomain(name: string, domain: string): boolean {
  const [host, zone] = [name.toLowerCase(), domain.toLowerCase().replace(/^\./, '')];
  return host === zone || host.endsWith(`.${zone}`);
}
