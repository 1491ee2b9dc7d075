import type { Graph } from '../graph';
import { credentialsOf } from './credentials';
import { allServers, type GatewayServer, terminatesTls } from './gateways';

/** Servers that list a host literally, whatever namespace may bind it. */
export function serversListing(graph: Graph, host: string): readonly GatewayServer[] {
  const index = graph.memo('servers by host', () =>
    indexBy(allServers(graph), (server) => server.hosts.map((one) => one.host.toLowerCase())),
  );
  return index.get(host.toLowerCase()) ?? [];
}

/** Servers that end TLS with a Secret of some name. */
export function serversWithCredential(graph: Graph, name: string): readonly GatewayServer[] {
  const index = graph.memo('servers by credential', () =>
    indexBy(allServers(graph).filter(terminatesTls), (server) => credentialsOf(server).map((one) => one.name)),
  );
  return index.get(name) ?? [];
}

function indexBy(
  servers: readonly GatewayServer[],
  keysOf: (server: GatewayServer) => readonly string[],
): ReadonlyMap<string, readonly GatewayServer[]> {
  const index = new Map<string, GatewayServer[]>();
  for (const server of servers) {
    for (const key of new Set(keysOf(server))) {
      const others = index.get(key);
      if (others) others.push(server);
      else index.set(key, [server]);
    }
  }
  return index;
}
