import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type GatewayServer, serversOf } from '../../graph/istio/gateways';
import { isHttp } from '../../graph/istio/merged-servers';
import { binds, serversOfVirtualService, virtualServicesOf } from '../../graph/istio/virtual-services';
import { GATEWAY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'routes-fit-server',
  summary: 'VirtualServices have routes of the kind that their servers ask for.',
  rows: [103],
  sources: [
    'istio pilot/pkg/networking/core/gateway.go buildGatewayTCPBasedFilterChains',
    'istio api networking/v1 VirtualService',
  ],
  reads: [GATEWAY, VIRTUAL_SERVICE],
  messages: {
    AH294: {
      severity: 'unresolved',
      hop: 'route',
      what: 'the server of port {port} ({protocol}{mode}) takes {wanted} routes, and {route} has none',
      why: 'the gateway finds no way for these connections and resets them',
      fix: 'Set tls.mode to SIMPLE and the protocol to HTTPS for http routes, or write {wanted} routes.',
    },
    AH295: {
      severity: 'error',
      hop: 'route',
      what: 'the VirtualService has {kind} routes alone, and the servers of {gateway} for its hosts take {wanted} routes',
      why: 'the gateway looks for {wanted} routes there: it answers 404, or resets the connection',
      fix: 'Write them as {wanted} routes, or change tls.mode of the server: http routes need SIMPLE, tls routes PASSTHROUGH.',
    },
  },
  run(graph, report) {
    const said = new Set<Resource>();
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway)) {
        const wanted = wantedBy(server);
        if (wanted === undefined || wanted === 'http' || hasCertificate(server)) continue;
        const bound = virtualServicesOf(graph, gateway).filter((one) => binds(one, server));
        const [route] = bound;
        if (route === undefined || bound.some((one) => has(one, wanted))) continue;
        const severity = bound.some((one) => isOfNoUse(graph, one)) ? 'error' : 'unresolved';
        const mode = server.tlsMode === undefined ? '' : `, ${server.tlsMode}`;
        const values = { port: server.port ?? 0, protocol: server.protocol ?? '', mode, wanted, route: `${route}` };
        const tls = server.field.get('tls');
        const at = tls.isSet ? tls.get('mode') : server.field.get('port', 'protocol');
        report('AH294', at, values, { related: bound, severity });
        for (const one of bound) said.add(one);
      }
    }
    for (const virtualService of graph.own(VIRTUAL_SERVICE).filter((one) => !said.has(one))) {
      const servers = serversOfVirtualService(graph, virtualService);
      const kind = KINDS.find((one) => has(virtualService, one));
      const [server] = servers;
      if (server === undefined || kind === undefined || !isOfNoUse(graph, virtualService)) continue;
      if (isInMesh(virtualService) || servers.some(hasCertificate)) continue;
      const related = [...new Set(servers.map(({ gateway }) => gateway))];
      const values = { kind, wanted: wantedBy(server) ?? 'other', gateway: `${server.gateway}` };
      report('AH295', virtualService.get('spec', kind), values, { related });
    }
  },
});

type Kind = 'http' | 'tls' | 'tcp';
const KINDS: readonly Kind[] = ['http', 'tls', 'tcp'];

/** Whether a VirtualService has routes of a kind, or may have. */
function has(virtualService: Resource, kind: Kind): boolean {
  const routes = virtualService.get('spec', kind);
  return routes.isUnknown || routes.items().length > 0;
}

/** The routes that a server takes; `undefined` where that is not known, or it takes none. */
function wantedBy(server: GatewayServer): Kind | undefined {
  const { protocol, tlsMode } = server;
  if (protocol === undefined || tlsMode === 'AUTO_PASSTHROUGH') return undefined;
  if (isHttp(server)) return 'http';
  if (protocol !== 'HTTPS' && protocol !== 'TLS') return 'tcp';
  if (tlsMode === undefined) return undefined;
  if (tlsMode === 'PASSTHROUGH') return 'tls';
  return protocol === 'HTTPS' ? 'http' : 'tcp';
}

/** A certificate on a server that passes on is said of its mode. */
function hasCertificate(server: GatewayServer): boolean {
  const keys = ['credentialName', 'credentialNames', 'serverCertificate'];
  return wantedBy(server) === 'tls' && keys.some((key) => server.field.get('tls', key).isSet);
}

/** Whether none of a VirtualService's servers takes any of its routes. */
function isOfNoUse(graph: Graph, virtualService: Resource): boolean {
  return serversOfVirtualService(graph, virtualService).every((server) => {
    const wanted = wantedBy(server);
    return wanted !== undefined && !has(virtualService, wanted);
  });
}

function isInMesh(virtualService: Resource): boolean {
  return virtualService.get('spec', 'gateways').texts().includes('mesh');
}
