import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import type { GatewayServer } from '../../graph/istio/gateways';
import { knowsGatewaysOf } from '../../graph/istio/objects-for-host';
import type { RouteMatch } from '../../graph/istio/route-matches';
import { effectiveRoutes, isForMesh, routesOnServer } from '../../graph/istio/routes';
import {
  gatewayNames,
  gatewaysOf,
  hostsOf,
  parseGatewayName,
  serversOfVirtualService,
} from '../../graph/istio/virtual-services';
import { GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';

const messages = {
  AH347: {
    severity: 'error',
    hop: 'route',
    what: 'port {port} of the match is none of the servers that the routes are bound to ({ports})',
    why: "the port of a match is the Gateway server's, neither the Service's nor the container's, so the match lets nothing in and requests get 404 or take another route",
    fix: 'Use one of {ports}, or leave the port out.',
  },
  AH348: {
    severity: 'error',
    hop: 'route',
    what: 'gateway "{gateway}" of the match is none of spec.gateways',
    why: 'the match lets nothing in, so requests get 404 or take another route',
    fix: 'Use one of {gateways}, or leave it out of the match.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'match-reaches-server',
  summary: 'The port and the gateways of every match are those of a server that the routes are bound to.',
  rows: [104],
  sources: [
    'istio pilot/pkg/networking/core/route/route.go TranslateRoute',
    'e2e/SYMPTOMS.md match-port-of-the-container',
  ],
  reads: [GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      const servers = serversOfVirtualService(graph, virtualService);
      const judgesPorts = servers.length > 0 && !isForMesh(virtualService) && knowsGatewaysOf(graph, virtualService);
      for (const { matches } of effectiveRoutes(graph, virtualService)) {
        for (const match of matches) {
          reportGateways(graph, virtualService, match, report);
          if (judgesPorts) reportPort(graph, virtualService, servers, match, report);
        }
      }
    }
  },
});

function reportPort(
  graph: Graph,
  virtualService: Resource,
  servers: readonly GatewayServer[],
  match: RouteMatch,
  report: Report<typeof messages>,
): void {
  const port = match.get('port').number();
  const ports = [...new Set(servers.map((server) => server.port))];
  if (port === undefined || port === 0 || ports.includes(port) || ports.includes(undefined)) return;
  report('AH347', match.get('port'), { port, ports: ports.join(', ') }, wireOf(graph, virtualService));
}

function reportGateways(
  graph: Graph,
  virtualService: Resource,
  match: RouteMatch,
  report: Report<typeof messages>,
): void {
  if (virtualService.get('spec', 'gateways').holdsUnknown()) return;
  const named = gatewayNames(virtualService).map(({ namespace, name }) => `${namespace}/${name}`);
  const fields = match.get('gateways').items();
  const missing = fields.filter((field) => {
    const text = field.text();
    if (text === undefined || (text === 'mesh' && isForMesh(virtualService))) return false;
    const { namespace, name } = parseGatewayName(text, field.resource.namespace);
    return !named.includes(`${namespace}/${name}`);
  });
  // A list with one that counts still lets requests in.
  const [field] = missing;
  if (field === undefined || missing.length < fields.length) return;
  const values = { gateway: String(field.value), gateways: named.join(', ') || 'mesh' };
  report('AH348', field, values, wireOf(graph, virtualService));
}

/** Where a server is left without any route its requests get 404; else another route takes them. */
function wireOf(graph: Graph, virtualService: Resource) {
  const servers = serversOfVirtualService(graph, virtualService);
  const host = hostsOf(virtualService)[0]?.text();
  const fails = servers.some(
    (server) => !server.httpsRedirect && routesOnServer(graph, virtualService, server).length === 0,
  );
  return {
    related: [...gatewaysOf(graph, virtualService)],
    ...(host !== undefined && { host }),
    ...(!fails && { severity: 'warning' as const }),
  };
}
