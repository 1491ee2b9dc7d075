// https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt
import { isIPv4, type Socket } from 'node:net';

/** Both ends of a connection, as the balancer sees them. */
export interface Ends {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
}

const SIGNATURE = Buffer.from('\r\n\r\n\0\r\nQUIT\n', 'latin1');
const [V2_PROXY_COMMAND, V2_LOCAL_COMMAND] = [0x21, 0x20];
const TCP_OVER_IPV4 = 0x11;

/** Without an address: the balancer's own connections. */
export const V2_LOCAL = Buffer.from([...SIGNATURE, V2_LOCAL_COMMAND, 0, 0, 0]);

export function proxyHeader(version: 'v1' | 'v2', ends: Ends): Buffer {
  return version === 'v1' ? v1(ends) : v2(ends);
}

export function endsOf({ remoteAddress = '', remotePort = 0, localAddress = '', localPort = 0 }: Socket): Ends {
  const [source, destination] = [remoteAddress, localAddress].map((address) => address.replace(/^::ffff:/, ''));
  return { source, sourcePort: remotePort, destination, destinationPort: localPort };
}

function v1({ source, sourcePort, destination, destinationPort }: Ends): Buffer {
  return Buffer.from(`PROXY TCP4 ${source} ${destination} ${sourcePort} ${destinationPort}\r\n`, 'latin1');
}

function v2({ source, sourcePort, destination, destinationPort }: Ends): Buffer {
  const addresses = Buffer.from([...bytes(source), ...bytes(destination), 0, 0, 0, 0]);
  addresses.writeUInt16BE(sourcePort, 8);
  addresses.writeUInt16BE(destinationPort, 10);
  return Buffer.concat([SIGNATURE, Buffer.from([V2_PROXY_COMMAND, TCP_OVER_IPV4, 0, addresses.length]), addresses]);
}

function bytes(address: string): number[] {
  if (!isIPv4(address)) throw new Error(`"${address}" is no IPv4 address`);
  return address.split('.').map(Number);
}
