import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type GatewayServer, listeningPort, serversOf, waysTo, workloadsOfGateway } from '../../graph/istio/gateways';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { portsOf, servicesOfWorkload, workloadsOfService } from '../../graph/kubernetes/services';
import { containersOf, WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';

export default defineCheck({
  id: 'server-port-is-exposed',
  summary: "Each server of a Gateway is reached through a port of the gateway's Service.",
  rows: [2],
  alsoKnownAs: ['IST0162'],
  sources: ['istio pilot/pkg/model/gateway.go resolvePorts', 'istio pkg/config/analysis/analyzers/gateway/gateway.go'],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH205: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'no port leads to server port {port} of {gateway}: the Service has {ports}',
      why: 'the load balancer does not listen on port {port}, so that connections to it time out',
      fix: 'Add port {port} to the Service, or give the server one of its ports.',
    },
    AH206: {
      severity: 'error',
      hop: 'gateway',
      what: 'server port {port} is no port of {service}, which has {ports}',
      why: "the gateway listens where no port of its Service leads, and nothing listens behind the Service's own",
      fix: 'Use one of the ports of the Service: {ports}.',
    },
    AH207: {
      severity: 'unresolved',
      hop: 'load-balancer',
      what: 'no Service selects the pods of the gateway, labelled "{labels}"',
      why: 'no load balancer leads to the gateway, and external-dns finds no address for the record',
      fix: "Add a Service of type LoadBalancer whose selector is among the pods' labels.",
    },
  },
  run(graph, report) {
    for (const { service, server, gateways, byOtherPort } of shutPorts(graph)) {
      const ports = portsOf(service)
        .flatMap(({ port }) => port ?? [])
        .join(', ');
      const values = { port: server.port as number, ports };
      const [gateway] = gateways as [Resource];
      // Browsers come to 80 and 443: then it is the Service that lacks something.
      if (isForBrowsers(server.port) && !service.isContext) {
        // An entry point for https alone may be meant, where port 80 only redirects.
        const severity = byOtherPort || server.httpsRedirect ? 'warning' : 'error';
        const wire = { related: gateways, severity } as const;
        report('AH205', service.get('spec', 'ports'), { ...values, gateway: `${gateway}` }, wire);
      } else {
        const number = server.field.get('port', 'number');
        report('AH206', number, { ...values, service: `${service}` }, { related: [service] });
      }
    }
    for (const { resource, labels } of workloadsWithoutService(graph)) {
      report('AH207', resource, { labels: labelsText(labels) });
    }
  },
});

interface ShutPort {
  readonly service: Resource;
  readonly server: GatewayServer;
  readonly gateways: Resource[];
  /** Whether a port of another number leads there, at which browsers do not ask. */
  readonly byOtherPort: boolean;
}

/** Servers that nothing leads to, those of one number and one Service as one. */
function shutPorts(graph: Graph): Iterable<ShutPort> {
  const found = new Map<string, ShutPort>();
  for (const gateway of graph.own(GATEWAY)) {
    for (const server of serversOf(graph, gateway)) {
      const [service] = shutWorkloads(graph, server).flatMap((workload) => servicesOfWorkload(graph, workload));
      if (service === undefined) continue;
      const key = `${service} ${server.port}`;
      const known = found.get(key);
      if (known) known.gateways.push(gateway);
      else found.set(key, { service, server, gateways: [gateway], byOtherPort: isReached(graph, server) });
    }
  }
  return found.values();
}

/** The workloads of a server, where no way leads to it in any of them, or none that browsers take. */
function shutWorkloads(graph: Graph, server: GatewayServer): readonly Workload[] {
  const all = workloadsOfGateway(graph, server.gateway);
  const isUnix = server.field.get('bind').text()?.startsWith('unix://');
  const isOpen = all.some((workload) => mayBeOpen(graph, server, workload)) || isReached(graph, server, true);
  return isUnix || isOpen ? [] : all;
}

function isForBrowsers(port: number | undefined): boolean {
  return port === 80 || port === 443;
}

/** Whether a port of a Service leads to a server; for one of port 80 or 443, on request, only if that is one of them too. */
function isReached(graph: Graph, server: GatewayServer, byBrowsers = false): boolean {
  const ways = workloadsOfGateway(graph, server.gateway)
    .flatMap((workload) => waysTo(graph, server, workload))
    .filter(({ port }) => port.field.get('protocol').text() !== 'UDP');
  return ways.some(({ port }) => !byBrowsers || !isForBrowsers(server.port) || isForBrowsers(port.port));
}

/** Whether it cannot be told that a server is not reached, or the host's own ports lead to it. */
function mayBeOpen(graph: Graph, server: GatewayServer, workload: Workload): boolean {
  if (server.port === undefined || isOnHost(graph, server, workload)) return true;
  return servicesOfWorkload(graph, workload).some((service) => service.get('spec', 'ports').holdsUnknown());
}

function isOnHost(graph: Graph, server: GatewayServer, workload: Workload): boolean {
  if (workload.spec.get('hostNetwork').flag()) return true;
  const listening = listeningPort(graph, server, workload);
  return containersOf(workload)
    .flatMap((container) => container.get('ports').items())
    .some((port) => port.get('hostPort').isSet && port.get('containerPort').number() === listening);
}

/** Gateways' pods that no Service selects; not where a Service beside them selects nothing, which is said of that one. */
function workloadsWithoutService(graph: Graph): readonly Workload[] {
  const all = graph.own(GATEWAY).flatMap((gateway) => workloadsOfGateway(graph, gateway));
  const byResource = new Map(all.map((workload) => [workload.resource, workload]));
  const idle = graph.all(SERVICE).filter((service) => workloadsOfService(graph, service).length === 0);
  const namespaces = new Set(idle.map(({ namespace }) => namespace));
  return [...byResource.values()].filter(
    (workload) =>
      servicesOfWorkload(graph, workload).length === 0 &&
      !namespaces.has(workload.namespace) &&
      !workload.hasUnknownLabels &&
      !containersOf(workload).some((container) =>
        container
          .get('ports')
          .items()
          .some((port) => port.get('hostPort').isSet),
      ) &&
      !workload.spec.get('hostNetwork').flag(),
  );
}
