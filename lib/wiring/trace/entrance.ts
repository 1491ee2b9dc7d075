import type { Graph } from '../graph/graph';
import { hostWithin } from '../graph/hosts';
import { type GatewayServer, type Way, waysTo, workloadsOfGateway } from '../graph/istio/gateways';
import { serversForHost } from '../graph/istio/objects-for-host';
import type { Workload } from '../graph/kubernetes/workloads';
import { clientPort, type Request } from './request';

/** Where a request comes in: a server that has its host, the pods that it listens in, and the Service ports that lead there. */
export interface Entrance {
  readonly server: GatewayServer;
  /** The host of the server that the request's is within, as it is written. */
  readonly serverHost: string;
  readonly workloads: readonly Workload[];
  /** Ports of Services, those that clients connect to alone. */
  readonly ways: readonly Way[];
  /** Whether TLS ends in front of the gateway: a request over HTTPS comes to a server that speaks HTTP. */
  readonly endsTlsBefore: boolean;
}

/** The entrance of a request; of several the one that can be reached and has the most specific host. */
export function entranceOf(graph: Graph, request: Request): Entrance | undefined {
  const entrances = serversForHost(graph, request.host).flatMap((server) => entranceAt(graph, server, request));
  return [...entrances].sort((a, b) => fitness(b, request) - fitness(a, request))[0];
}

const PLAIN = ['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB'];

function entranceAt(graph: Graph, server: GatewayServer, request: Request): Entrance[] {
  const serverHost = mostSpecific(
    server.hosts.map(({ host }) => host).filter((host) => hostWithin(request.host, host)),
  );
  const isPlain = PLAIN.includes(server.protocol ?? '');
  if (serverHost === undefined || (request.scheme === 'http' && !isPlain)) return [];
  const port = clientPort(request);
  const workloads = workloadsOfGateway(graph, server.gateway);
  const ways = workloads.flatMap((workload) => waysTo(graph, server, workload)).filter((way) => way.port.port === port);
  const endsTlsBefore = request.scheme === 'https' && isPlain;
  // A server for HTTP takes part in HTTPS only where the port of HTTPS leads to it.
  return endsTlsBefore && ways.length === 0 ? [] : [{ server, serverHost, workloads, ways, endsTlsBefore }];
}

function mostSpecific(hosts: readonly string[]): string | undefined {
  return [...hosts].sort((a, b) => specificity(b) - specificity(a))[0];
}

/** An exact host goes before every wildcard, a long wildcard before a short one. Upstream: istio host.MoreSpecific, Envoy's SNI match. */
export function specificity(host: string): number {
  return host.startsWith('*') ? host.length : 1000 + host.length;
}

function fitness({ ways, workloads, server, serverHost }: Entrance, request: Request): number {
  const reached = ways.length > 0 ? 4 : 0;
  const expected = server.port === clientPort(request) ? 2 : 0;
  return (reached + expected + (workloads.length > 0 ? 1 : 0)) * 10_000 + specificity(serverHost);
}
