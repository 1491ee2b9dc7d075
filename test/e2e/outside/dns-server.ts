import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const NXDOMAIN = 3;

/** A DNS server on this machine: addresses of names, a response code for others; silence for "silent". */
export class DnsServer {
  public asked = 0;
  private readonly socket: Socket = createSocket('udp4');

  public constructor(private readonly names: Readonly<Record<string, string>>) {}

  public async start(): Promise<string> {
    this.socket.on('message', (query, { port, address }) => {
      const answer = this.answer(query);
      if (answer !== undefined) this.socket.send(answer, port, address);
    });
    this.socket.bind(0, '127.0.0.1');
    await once(this.socket, 'listening');
    return `127.0.0.1:${this.socket.address().port}`;
  }

  public stop(): void {
    this.socket.close();
  }

  private answer(query: Buffer): Buffer | undefined {
    this.asked += 1;
    const end = query.indexOf(0, 12) + 5;
    const question = query.subarray(12, end);
    const name = nameIn(question);
    const address = this.names[name];
    if (name === 'silent') return undefined;
    const code = address === undefined ? NXDOMAIN : 0;
    const counts = [0, 1, 0, code === 0 && address !== '' ? 1 : 0, 0, 0, 0, 0];
    const header = Buffer.from([query[0] ?? 0, query[1] ?? 0, 0x84, code, ...counts]);
    // A pointer to the name, type A, class IN, a TTL of a minute, four bytes.
    const record = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...(address ?? '').split('.').map(Number)];
    return Buffer.concat([header, question, Buffer.from(address ? record : [])]);
  }
}

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 0; question[at]; ) {
    const length = question[at] as number;
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return labels.join('.');
}
