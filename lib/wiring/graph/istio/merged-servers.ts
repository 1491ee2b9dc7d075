import type { Graph } from '../graph';
import type { Workload } from '../kubernetes/workloads';
import type { Resource } from '../resource';
import { type GatewayServer, gatewaysOfWorkload, listeningPort, serversOf } from './gateways';

/** A server as istiod merges it with all others of a workload. */
export interface MergedServer {
  readonly server: GatewayServer;
  /** The port that it listens on in the pods. */
  readonly listening: number;
  /** Why istiod leaves it out. @default - it is served */
  readonly dropped?: Dropped;
}

export type Dropped =
  /** An earlier server on the port has the very same host. */
  | { readonly reason: 'duplicate hosts'; readonly by: GatewayServer; readonly hosts: readonly string[] }
  /** An earlier server of plain text has the port, and the two are not both HTTP. */
  | { readonly reason: 'plain text first'; readonly by: GatewayServer };

/** Protocols that are HTTP in plain text. Upstream: istio pkg/config/protocol/instance.go IsHTTP. */
const HTTP_PROTOCOLS: ReadonlySet<string> = new Set(['HTTP', 'HTTP2', 'HTTP_PROXY', 'GRPC', 'GRPC-WEB']);

export function isHttp({ protocol }: GatewayServer): boolean {
  return protocol !== undefined && HTTP_PROTOCOLS.has(protocol);
}

/** Whether it speaks TLS, ended here or passed on; a redirect to https is plain text. */
export function isTls(server: GatewayServer): boolean {
  return (server.protocol === 'HTTPS' || server.protocol === 'TLS') && server.field.get('tls').isSet;
}

/** A host as istiod compares it: with its namespace, unless that is `*`. */
export function mergingHost({ namespace, host }: GatewayServer['hosts'][number]): string {
  return namespace === '*' || host === '*' ? host : `${namespace}/${host}`;
}

/**
 * All servers of a workload in istiod's order, with those that it leaves out.
 * Upstream: istio pilot/pkg/model/gateway.go mergeGateways, CheckDuplicates.
 */
export function mergedServers(graph: Graph, workload: Workload): readonly MergedServer[] {
  return graph.memoFor('merged servers', workload.resource, () => {
    const merging = new Merging();
    return inOrder(gatewaysOfWorkload(graph, workload))
      .flatMap((gateway) => serversOf(graph, gateway))
      .flatMap((server) => {
        const listening = listeningPort(graph, server, workload);
        return listening === undefined || server.protocol === undefined ? [] : [merging.add(server, listening)];
      });
  });
}

/** Gateways by age, which only a dump of a cluster tells; those of one age by name. Upstream: istio model/config.go. */
export function inOrder(gateways: readonly Resource[]): readonly Resource[] {
  const keyOf = (gateway: Resource) => [
    gateway.get('metadata', 'creationTimestamp').text() ?? '',
    gateway.name,
    gateway.namespace,
  ];
  return gateways
    .map((gateway) => ({ gateway, key: keyOf(gateway).join(' ') }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ gateway }) => gateway);
}

class Merging {
  /** Servers by listening port, address and host, of those with `tls`. */
  private readonly byHost = new Map<string, GatewayServer>();
  /** Servers of plain text by listening port and address. */
  private readonly plain = new Map<string, GatewayServer>();

  public add(server: GatewayServer, listening: number): MergedServer {
    const at = `${listening} ${server.field.get('bind').text() ?? ''}`;
    const dropped = this.duplicateOf(server, at) ?? this.plainTextBefore(server, at);
    if (!dropped && !isTls(server) && !this.plain.has(at)) this.plain.set(at, server);
    return { server, listening, ...(dropped && { dropped }) };
  }

  /** A server stays out if one host of it is known already; only if none is, all of them become known. */
  private duplicateOf(server: GatewayServer, at: string): Dropped | undefined {
    if (!server.field.get('tls').isSet) return undefined;
    const hosts = server.hosts.map(mergingHost);
    const duplicates = hosts.filter((host) => this.byHost.has(`${at} ${host}`));
    const by = this.byHost.get(`${at} ${duplicates[0]}`);
    if (by) return { reason: 'duplicate hosts', by, hosts: duplicates };
    for (const host of hosts) this.byHost.set(`${at} ${host}`, server);
    return undefined;
  }

  private plainTextBefore(server: GatewayServer, at: string): Dropped | undefined {
    const by = this.plain.get(at);
    if (by === undefined || (isHttp(server) && isHttp(by))) return undefined;
    return { reason: 'plain text first', by };
  }
}
