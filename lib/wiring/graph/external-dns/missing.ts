import type { Graph } from '../graph';
import { hostsOverlap, isInDomain } from '../hosts';
import { allServers } from '../istio/gateways';
import { hostsOf, serversOfVirtualService } from '../istio/virtual-services';
import { SERVICE_ENTRY, VIRTUAL_SERVICE } from '../kinds';
import type { Field, Resource } from '../resource';
import { domainMatches, domainsOf } from './domain-filter';
import { externalDnsInstances } from './instances';
import { type Answer, hasRecord, instancesFor, mayMakeOtherRecords } from './records';

/** An object that declares a host, and what an instance of external-dns makes of it. */
export interface Asker {
  readonly source: Resource;
  /** The host in it. */
  readonly field: Field;
  readonly answer: Answer;
}

/** A host that nobody makes a record for, though there is an instance of external-dns. */
export interface Missing {
  readonly host: string;
  /** Those that came nearest to a record, all for the same reason. */
  readonly askers: readonly Asker[];
  readonly reason: Reason;
}

/** From the one that is nearest to a record. */
const REASONS = ['target', 'domain', 'annotation-filter', 'label-filter', 'namespace'] as const;
type Reason = (typeof REASONS)[number];

/**
 * Hosts of Gateways, and of VirtualServices bound to them, that people would look up and that no instance in the tree makes a
 * record for. None where there is no instance, or one whose records cannot be seen here.
 */
export function missingRecords(graph: Graph): readonly Missing[] {
  return graph.memo('missing records', () => {
    const declared = declaredHosts(graph);
    if (externalDnsInstances(graph).length === 0 || mayMakeOtherRecords(graph)) return [];
    return [...declared].flatMap(([host, places]) => {
      if (hasRecord(graph, host) || isLeftAlone(places)) return [];
      return missingOf(graph, host, places) ?? [];
    });
  });
}

/** Where a host stands. */
interface Place {
  readonly source: Resource;
  readonly field: Field;
}

function missingOf(graph: Graph, host: string, places: readonly Place[]): Missing | undefined {
  const askers = places.flatMap((place) =>
    instancesFor(graph, place.source, host).map((answer) => ({ ...place, answer })),
  );
  for (const reason of REASONS) {
    const nearest = askers.filter(({ answer }) => answer.refusal === reason && mayBeWritten(answer, host, reason));
    if (nearest.length > 0) return { host, askers: nearest, reason };
  }
  return undefined;
}

/** An instance for other domains says nothing about a host by its other filters. */
function mayBeWritten({ instance }: Answer, host: string, reason: Reason): boolean {
  return reason === 'domain' || domainMatches(instance, host) !== false;
}

/** Somebody wrote that external-dns has to leave the object alone. */
function isLeftAlone(places: readonly Place[]): boolean {
  return places.some(({ source }) =>
    source
      .get('metadata', 'annotations')
      .entries()
      .some(([key, value]) => /^external-dns\b.*\/controller$/.test(key) && value.text() !== 'dns-controller'),
  );
}

/** Hosts by name, with the Gateways and VirtualServices that declare them. */
function declaredHosts(graph: Graph): ReadonlyMap<string, readonly Place[]> {
  const isOutside = outsideHosts(graph);
  const domains = externalDnsInstances(graph).flatMap((instance) => domainsOf(instance, 'domain-filter'));
  const declared = new Map<string, Place[]>();
  const declare = (text: string, place: Place) => {
    const host = text.toLowerCase();
    const places = declared.get(host);
    if (!places && (!isLookedUp(host, domains) || isOutside(host))) return;
    if (!places) declared.set(host, [place]);
    else if (places.every(({ source }) => source !== place.source)) places.push(place);
  };
  for (const { gateway, hosts, tlsMode } of allServers(graph)) {
    if (tlsMode === 'AUTO_PASSTHROUGH' || tlsMode === 'ISTIO_MUTUAL') continue;
    for (const { host, field } of hosts) declare(host, { source: gateway, field });
  }
  for (const virtualService of graph.all(VIRTUAL_SERVICE)) {
    const served = serversOfVirtualService(graph, virtualService).flatMap((one) =>
      one.httpsRedirect ? [] : one.hosts,
    );
    for (const field of hostsOf(virtualService)) {
      const host = field.text() as string;
      if (served.some((one) => hostsOverlap(one.host, host))) declare(host, { source: virtualService, field });
    }
  }
  return declared;
}

/** Hosts of ServiceEntries: a Gateway that lists one is the way out, and the record is somebody else's. */
function outsideHosts(graph: Graph): (host: string) => boolean {
  const hosts = graph.all(SERVICE_ENTRY).flatMap((entry) => entry.get('spec', 'hosts').texts());
  const [exact, wildcards] = [new Set(hosts), hosts.filter((host) => host.startsWith('*'))];
  return (host) => exact.has(host) || wildcards.some((wildcard) => hostsOverlap(wildcard, host));
}

/** Domains that no public DNS holds. Upstream: RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of .internal. */
const NOT_PUBLIC =
  /(^|\.)(local|localhost|internal|intranet|corp|lan|home|home\.arpa|test|invalid|localdomain|svc|global)$/;

/** Whether people look a host up: a name with a dot, in a domain of the internet or of some external-dns. */
function isLookedUp(host: string, domains: readonly string[]): boolean {
  if (!/^(\*\.)?[\w-]+(\.[\w-]+)+$/.test(host) || /^[\d.]+$/.test(host)) return false;
  return !NOT_PUBLIC.test(host) || domains.some((domain) => isInDomain(host, domain));
}
