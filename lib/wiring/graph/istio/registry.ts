import { nearName } from '../../near-name';
import type { Graph } from '../graph';
import { SERVICE, SERVICE_ENTRY } from '../kinds';
import { mayMakeService } from '../kubernetes/service-makers';
import { isPlaceholder } from '../placeholder';
import type { Resource } from '../resource';

/** What the host of a destination names. */
export type Destination =
  | { readonly kind: 'service'; readonly host: string; readonly service: Resource }
  | { readonly kind: 'service-entry'; readonly host: string; readonly entry: Resource }
  /** A name of a Service that is not there. */
  | { readonly kind: 'missing'; readonly host: string; readonly namespace: string; readonly name: string }
  /** `web.apps` or `web.apps.svc`: Kubernetes would complete it, Istio does not. Also one whose domain is mistyped. */
  | { readonly kind: 'partial'; readonly host: string; readonly namespace: string; readonly name: string }
  /** A name outside of the cluster that no ServiceEntry tells of. */
  | { readonly kind: 'external'; readonly host: string }
  | { readonly kind: 'unknown' };

/** `WEB_SERVICE.WEB_NAMESPACE…`: words that kustomize replaces; no name of a Service has an underscore. */
const SHOUTED = /[A-Z0-9]+_[A-Z0-9_]+/;

/** What istiod puts behind the names of Services, unless its `--domain` says otherwise. */
const CLUSTER_DOMAIN = 'svc.cluster.local';

/**
 * The full name of a host: one without a dot is a Service of the namespace, all others stand as they are.
 * Upstream: istio pilot/pkg/model/config.go ResolveShortnameToFQDN.
 */
export function fullHost(host: string, namespace: string): string {
  return host.includes('.') || host.includes(':') || host === '*' ? host : `${host}.${namespace}.${CLUSTER_DOMAIN}`;
}

/** The host by which the mesh knows a Service. */
export function hostOfService({ name, namespace }: Resource): string {
  return `${name}.${namespace}.${CLUSTER_DOMAIN}`;
}

/**
 * What a destination's host names. The registry knows Services by their full names alone and ServiceEntries by their hosts.
 *
 * @param namespace the one of the object that names it
 */
export function resolveDestination(graph: Graph, namespace: string, text: string | undefined): Destination {
  if (text === undefined || text === '' || isPlaceholder(text) || isPlaceholder(namespace)) return { kind: 'unknown' };
  if (SHOUTED.test(text)) return { kind: 'unknown' };
  const host = fullHost(text, namespace).toLowerCase();
  const entry = serviceEntryOf(graph, host);
  const own = serviceName(host, CLUSTER_DOMAIN);
  if (own === undefined) return entry ? { kind: 'service-entry', host, entry } : outsider(graph, host);
  const service = graph.find(SERVICE, own.namespace, own.name);
  if (service) return { kind: 'service', host, service };
  if (entry) return { kind: 'service-entry', host, entry };
  const mayCome = graph.presence(SERVICE, own.namespace, own.name) === 'unknown';
  if (mayCome || mayMakeService(graph, own.namespace, own.name)) return { kind: 'unknown' };
  return { kind: 'missing', host, ...own };
}

/** A host that is no full name of a Service: a name half written, one of a cluster with a domain of its own, or one outside. */
function outsider(graph: Graph, host: string): Destination {
  const [, own, domain] = /^(.+)\.svc\.(.+)$/.exec(host) ?? [];
  const mistyped = own !== undefined && nearName(domain as string, ['cluster.local']) ? twoLabels(own) : undefined;
  if (mistyped) return { kind: 'partial', host, ...mistyped };
  if (own !== undefined || /^[\d.]+$/.test(host) || host.includes(':')) return { kind: 'unknown' };
  const partial = serviceName(host, 'svc') ?? twoLabels(host);
  if (partial !== undefined && (host.endsWith('.svc') || isKnownNamespace(graph, partial.namespace))) {
    return { kind: 'partial', host, ...partial };
  }
  return isUnknownHost(graph) ? { kind: 'unknown' } : { kind: 'external', host };
}

interface ServiceName {
  readonly namespace: string;
  readonly name: string;
}

function serviceName(host: string, domain: string): ServiceName | undefined {
  if (!host.endsWith(`.${domain}`)) return undefined;
  return twoLabels(host.slice(0, -domain.length - 1));
}

function twoLabels(text: string): ServiceName | undefined {
  const [name, namespace, ...rest] = text.split('.');
  return name && namespace && rest.length === 0 ? { namespace, name } : undefined;
}

/** Whether some object of the tree stands in a namespace: `sample.com` is then not taken for one. */
function isKnownNamespace(graph: Graph, namespace: string): boolean {
  const namespaces = graph.memo(
    'namespaces of objects',
    () =>
      new Set(
        graph.resources.flatMap((resource) => (resource.kind === 'Namespace' ? resource.name : resource.namespace)),
      ),
  );
  return namespaces.has(namespace);
}

/** The ServiceEntry that tells of a host; by its exact host, else by the longest wildcard. */
export function serviceEntryOf(graph: Graph, host: string): Resource | undefined {
  const entries = graph.memo('service entries by host', () => entriesByHost(graph));
  const exact = entries.get(host);
  if (exact) return exact;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const wildcard = entries.get(`*${host.slice(dot)}`);
    if (wildcard) return wildcard;
  }
  return undefined;
}

function entriesByHost(graph: Graph): ReadonlyMap<string, Resource> {
  const entries = new Map<string, Resource>();
  for (const entry of graph.all(SERVICE_ENTRY)) {
    for (const host of entry.get('spec', 'hosts').texts()) entries.set(host.toLowerCase(), entry);
  }
  return entries;
}

/** Whether some ServiceEntry's host is a placeholder, and may be any. */
function isUnknownHost(graph: Graph): boolean {
  return graph.memo('a service entry with unknown hosts', () =>
    graph.all(SERVICE_ENTRY).some((entry) => entry.get('spec', 'hosts').holdsUnknown()),
  );
}

/** What stands behind a Service of type ExternalName. Upstream: istio route.go GetDestinationCluster, ENABLE_EXTERNAL_NAME_ALIAS. */
export function aliasOf(graph: Graph, service: Resource): Destination | undefined {
  const alias = service.get('spec', 'externalName');
  if (service.get('spec', 'type').text() !== 'ExternalName' || !alias.isSet) return undefined;
  const text = alias.text()?.replace(/\.$/, '');
  // A name without a dot is no Service of the namespace here: ExternalName is never completed.
  return text !== undefined && !text.includes('.')
    ? { kind: 'external', host: text }
    : resolveDestination(graph, service.namespace, text);
}
