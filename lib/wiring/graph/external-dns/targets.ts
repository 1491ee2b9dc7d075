import type { Graph } from '../graph';
import { parseServerHost } from '../hosts';
import { workloadsOfGateway } from '../istio/gateways';
import { parseGatewayName } from '../istio/virtual-services';
import { GATEWAY } from '../kinds';
import { servicesWithSelector } from '../kubernetes/services';
import { once } from '../once';
import type { Resource } from '../resource';
import { annotationFor } from './annotations';
import { type ExternalDns, flagValue } from './instances';

/** What the records of a Gateway would point to. */
export interface Targets {
  readonly from: 'annotation' | 'ingress' | 'services';
  /** `unknown` where a placeholder or something outside of the tree may give one. */
  readonly state: 'some' | 'none' | 'unknown';
  /** Services whose addresses are taken. */
  readonly services: readonly Resource[];
  /** Services that match, but give no address. */
  readonly refused: readonly { readonly service: Resource; readonly why: 'namespace' | 'no-address' }[];
}

/**
 * Targets of a Gateway: its `target` annotation, else the Ingress that it names, else the load balancer addresses and external
 * IPs of all Services whose `spec.selector` holds the Gateway's. Upstream: external-dns v0.22.0 source/istio_gateway.go
 * targetsFromGateway, source/endpoints.go EndpointTargetsFromServices.
 */
export function targetsOf(graph: Graph, instance: ExternalDns, gateway: Resource): Targets {
  const byGateway = graph.memoFor('targets by gateway', instance, () => new Map<Resource, Targets>());
  const known = byGateway.get(gateway);
  if (known) return known;
  const targets = findTargets(graph, instance, gateway);
  byGateway.set(gateway, targets);
  return targets;
}

function findTargets(graph: Graph, instance: ExternalDns, gateway: Resource): Targets {
  const none = { services: [], refused: [] };
  if (annotationFor(instance, gateway, 'target').isSet) return { from: 'annotation', state: 'some', ...none };
  if (annotationFor(instance, gateway, 'ingress').isSet) return { from: 'ingress', state: 'some', ...none };
  const selector = gateway.get('spec', 'selector');
  if (selector.holdsUnknown()) return { from: 'services', state: 'unknown', ...none };
  const namespace = flagValue(instance, 'namespace');
  const matching = servicesWithSelector(graph, selector.labels()).map((service) => ({
    service,
    why:
      namespace !== '' && namespace !== undefined && service.namespace !== namespace ? NAMESPACE : addressOf(service),
  }));
  const services = matching.flatMap(({ service, why }) => (why === 'some' ? [service] : []));
  const refused = matching.flatMap(({ service, why }) =>
    why === 'namespace' || why === 'no-address' ? [{ service, why }] : [],
  );
  // A Gateway whose pods are not in the tree may have its Service elsewhere too.
  const isElsewhere = matching.length === 0 && workloadsOfGateway(graph, gateway).length === 0;
  const isUnknown = namespace === undefined || isElsewhere || matching.some(({ why }) => why === 'unknown');
  return { from: 'services', state: services.length > 0 ? 'some' : isUnknown ? 'unknown' : 'none', services, refused };
}

const NAMESPACE = 'namespace' as const;

/** Whether a Service has, or will get, an address that external-dns takes. */
const addressOf = once((service: Resource): 'some' | 'no-address' | 'unknown' => {
  const type = service.get('spec', 'type');
  if (type.isUnknown || service.get('spec', 'externalIPs').holdsUnknown()) return 'unknown';
  const hasAddress =
    service.get('spec', 'externalIPs').items().length > 0 ||
    service.get('status', 'loadBalancer', 'ingress').items().length > 0;
  return type.text() === 'LoadBalancer' || hasAddress ? 'some' : 'no-address';
});

/** Whether a VirtualService's host gets a target: its own annotation, or a Gateway that it names and may be bound to. */
export function virtualServiceHasTarget(
  graph: Graph,
  instance: ExternalDns,
  virtualService: Resource,
  host: string,
): boolean | undefined {
  if (annotationFor(instance, virtualService, 'target').isSet) return true;
  const namespace = flagValue(instance, 'namespace');
  const states = virtualService
    .get('spec', 'gateways')
    .texts()
    .filter((text) => text !== 'mesh')
    .map((text) => {
      const name = parseGatewayName(text, virtualService.namespace);
      if (namespace !== '' && namespace !== name.namespace) return namespace === undefined ? 'unknown' : 'none';
      const gateway = graph.find(GATEWAY, name.namespace, name.name);
      if (gateway === undefined) return 'unknown';
      return bindsTo(gateway, virtualService, host) ? targetsOf(graph, instance, gateway).state : 'none';
    });
  if (states.includes('some')) return true;
  return states.includes('unknown') ? undefined : false;
}

/** As external-dns judges it: `*.` alone is a wildcard. Upstream: source/istio_virtualservice.go virtualServiceBindsToGateway. */
function bindsTo(gateway: Resource, virtualService: Resource, name: string): boolean {
  return gateway
    .get('spec', 'servers')
    .items()
    .flatMap((server) => server.get('hosts').texts())
    .map((text) => parseServerHost(text, gateway.namespace))
    .filter(({ namespace }) => namespace === '*' || namespace === virtualService.namespace)
    .some(({ host }) => host === '*' || host === name || (host.startsWith('*.') && name.endsWith(host.slice(1))));
}
