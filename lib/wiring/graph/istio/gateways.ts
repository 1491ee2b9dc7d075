import { istiodScopesGateways } from '../../facts/mesh';
import type { Graph } from '../graph';
import { parseServerHost, type ServerHost } from '../hosts';
import { GATEWAY } from '../kinds';
import { containerPort, portsOf, type ServicePort, servicesOfWorkload } from '../kubernetes/services';
import { containersOf, type Workload, workloads, workloadsSelectedBy } from '../kubernetes/workloads';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { labelsText } from '../selectors';

/** How a server treats TLS; a server with `tls` and no mode passes through. Upstream: istio networking/v1 ServerTLSSettings. */
export type TlsMode =
  | 'PASSTHROUGH'
  | 'SIMPLE'
  | 'MUTUAL'
  | 'AUTO_PASSTHROUGH'
  | 'ISTIO_MUTUAL'
  | 'OPTIONAL_MUTUAL'
  | (string & {});

/** A server of an Istio Gateway. */
export interface GatewayServer {
  readonly gateway: Resource;
  readonly field: Field;
  readonly port: number | undefined;
  /** In capitals: `HTTP`, `HTTPS`, `TLS`, … */
  readonly protocol: string | undefined;
  readonly hosts: readonly (ServerHost & { readonly field: Field })[];
  /** `undefined` where there is no `tls`, or its mode is not known. */
  readonly tlsMode: TlsMode | undefined;
  readonly httpsRedirect: boolean;
  readonly credentialName: Field;
}

/** Servers of a Gateway, in its order. */
export function serversOf(graph: Graph, gateway: Resource): readonly GatewayServer[] {
  return graph.memoFor('servers', gateway, () =>
    gateway
      .get('spec', 'servers')
      .items()
      .map((field) => serverOf(gateway, field)),
  );
}

/** Servers of all Gateways. */
export function allServers(graph: Graph): readonly GatewayServer[] {
  return graph.memo('all servers', () => graph.all(GATEWAY).flatMap((gateway) => serversOf(graph, gateway)));
}

function serverOf(gateway: Resource, field: Field): GatewayServer {
  const [mode, redirect] = [field.get('tls', 'mode'), field.get('tls', 'httpsRedirect').flag()];
  const hasMode = field.get('tls').isSet && !redirect;
  return {
    gateway,
    field,
    port: field.get('port', 'number').number(),
    protocol: field.get('port', 'protocol').text()?.toUpperCase(),
    hosts: field
      .get('hosts')
      .items()
      .flatMap((host) => {
        const text = host.text();
        if (text === undefined) return [];
        const { namespace, host: name } = parseServerHost(text, gateway.namespace);
        return [{ namespace, host: name, field: host }];
      }),
    tlsMode: mode.isSet ? mode.text() : hasMode ? 'PASSTHROUGH' : undefined,
    httpsRedirect: redirect ?? false,
    credentialName: field.get('tls', 'credentialName'),
  };
}

/** Whether a server ends TLS with a certificate of its own. */
export function terminatesTls({ protocol, tlsMode }: GatewayServer): boolean {
  return (
    (protocol === 'HTTPS' || protocol === 'TLS') &&
    (tlsMode === 'SIMPLE' || tlsMode === 'MUTUAL' || tlsMode === 'OPTIONAL_MUTUAL')
  );
}

/**
 * Workloads that a Gateway configures: gateways with the labels of its selector, in all namespaces, or in its own alone where
 * istiod is told so. Without a selector, every gateway; none is known where the selector holds a placeholder. Sidecars get no
 * servers, whatever their labels. Upstream: istio pilot/pkg/model/push_context.go mergeGateways, for routers alone.
 */
export function workloadsOfGateway(graph: Graph, gateway: Resource): readonly Workload[] {
  return graph.memoFor('workloads of gateway', gateway, () => {
    const selected = workloadsSelected(graph, gateway);
    const routers = selected.filter(isRouter);
    const isEmpty = gateway.get('spec', 'selector').labels().size === 0;
    // A gateway of an unusual make is not known as one.
    return routers.length > 0 || isEmpty ? routers : selected;
  });
}

/** Workloads with the labels of a Gateway's selector, apps too. */
export function workloadsSelected(graph: Graph, gateway: Resource): readonly Workload[] {
  const selector = gateway.get('spec', 'selector');
  if (selector.holdsUnknown()) return [];
  const namespace = istiodScopesGateways(graph) === true ? gateway.namespace : undefined;
  const labels = selector.labels();
  // Gateways of thousands of apps have the same selector.
  const bySelector = graph.memo('workloads by selector of gateways', () => new Map<string, readonly Workload[]>());
  const key = `${namespace ?? '*'} ${labelsText(labels)}`;
  const selected = bySelector.get(key) ?? workloadsSelectedBy(graph, labels, namespace);
  bySelector.set(key, selected);
  return selected;
}

/** Whether pods surely run Envoy as a gateway, not beside an app. */
export const isRouter = once((workload: Workload): boolean => {
  const templates = workload.metadata.get('annotations', 'inject.istio.io/templates').text() ?? '';
  const containers = containersOf(workload);
  return (
    templates.includes('gateway') ||
    (containers.length === 1 && containers[0]?.get('name').text() === 'istio-proxy') ||
    containers.some((container) => container.get('args').texts().includes('router'))
  );
});

/** Gateways that configure a workload. */
export function gatewaysOfWorkload(graph: Graph, workload: Workload): readonly Resource[] {
  const index = graph.memo('gateways of workload', () => {
    const gateways = new Map<Resource, Resource[]>(workloads(graph).map(({ resource }) => [resource, []]));
    for (const gateway of graph.all(GATEWAY)) {
      for (const { resource } of workloadsOfGateway(graph, gateway)) gateways.get(resource)?.push(gateway);
    }
    return gateways;
  });
  return index.get(workload.resource) ?? [];
}

/** Services in front of a Gateway's workloads. */
export function servicesOfGateway(graph: Graph, gateway: Resource): readonly Resource[] {
  return graph.memoFor('services of gateway', gateway, () => [
    ...new Set(workloadsOfGateway(graph, gateway).flatMap((workload) => servicesOfWorkload(graph, workload))),
  ]);
}

/**
 * The port that a server listens on in the pods of a workload. istiod takes the server's number for a **port** of some Service
 * in front of the pods and listens on its target port; where no Service has it, it listens on the number itself.
 * Upstream: istio pilot/pkg/model/gateway.go resolvePorts.
 */
export function listeningPort(graph: Graph, server: GatewayServer, workload: Workload): number | undefined {
  const port = servicesOfWorkload(graph, workload)
    .filter((service) => service.label('experimental.istio.io/disable-gateway-port-translation').text() === undefined)
    .flatMap(portsOf)
    .find((one) => one.port === server.port);
  return port === undefined ? server.port : containerPort(port, workload);
}

/** A port of a Service by which requests reach a server. */
export interface Way {
  readonly service: Resource;
  readonly port: ServicePort;
}

/** All ports of Services that lead to a server in the pods of a workload. */
export function waysTo(graph: Graph, server: GatewayServer, workload: Workload): readonly Way[] {
  // Servers of thousands of apps share the port, and the workload.
  const byPort = graph.memoFor('ways by port', workload, () => new Map<number | undefined, readonly Way[]>());
  const known = byPort.get(server.port);
  if (known) return known;
  const ways = findWays(graph, server, workload);
  byPort.set(server.port, ways);
  return ways;
}

function findWays(graph: Graph, server: GatewayServer, workload: Workload): Way[] {
  const listening = listeningPort(graph, server, workload);
  if (listening === undefined) return [];
  return servicesOfWorkload(graph, workload).flatMap((service) =>
    portsOf(service)
      .filter((port) => containerPort(port, workload) === listening)
      .map((port) => ({ service, port })),
  );
}
