import type { ContainerSpec, Handler } from '../pod/spec';

/** What to ask over the network. */
export interface Target {
  readonly scheme: 'http' | 'https' | 'tcp';
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The target of a probe or hook that asks over the network; nothing for the others. gRPC is taken for TCP. */
export function targetOf(handler: Handler, container: ContainerSpec, podIp: string): Target | undefined {
  const { httpGet, tcpSocket, grpc } = handler;
  if (httpGet !== undefined) {
    const headers = Object.fromEntries((httpGet.httpHeaders ?? []).map(({ name, value }) => [name, value]));
    return {
      scheme: httpGet.scheme === 'HTTPS' ? 'https' : 'http',
      host: httpGet.host || podIp,
      port: portOf(httpGet.port, container),
      path: httpGet.path || '/',
      headers: { 'User-Agent': 'kube-probe/1.36', Accept: '*/*', ...headers },
    };
  }
  const socket = tcpSocket ?? grpc;
  if (socket === undefined) return undefined;
  const host = tcpSocket?.host || podIp;
  return { scheme: 'tcp', host, port: portOf(socket.port, container), path: '', headers: {} };
}

function portOf(port: number | string, { name: container, ports = [] }: ContainerSpec): number {
  if (typeof port === 'number') return port;
  const named = ports.find(({ name }) => name === port)?.containerPort ?? Number(port);
  if (Number.isNaN(named)) throw new Error(`couldn't find port "${port}" of container ${container}`);
  return named;
}
