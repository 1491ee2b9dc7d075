import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';
import { connect as dialTls } from 'node:tls';
import type { Address } from '../targets/target';
import { type ChooseContext, terminateTls } from '../tls/terminate';
import { join } from './join';
import { endsOf, proxyHeader } from './proxy-protocol';

/** A target that counts its connections. */
export interface Connectable extends Address {
  connected(reset: () => void): () => void;
}

/** What becomes of the next connection. */
export interface Route {
  readonly pick: () => Connectable | undefined;
  /** TLS ends here. */
  readonly tls?: ChooseContext;
  readonly backendTls: boolean;
  readonly proxyProtocol?: 'v1' | 'v2';
}

/**
 * One port of a load balancer. Unlike a Network Load Balancer, which passes packets of TCP on, it accepts a connection before
 * the target does: who would be "refused" there is reset here.
 */
export class Listener {
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  private said = '';

  public constructor(
    /** 0 is any. */
    private readonly asked: number,
    /** May change; what is connected stays as it is. */
    public route: Route,
    private readonly log: (message: string) => void,
  ) {
    this.server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.accept(client));
  }

  public listen(ip: string): Promise<void> {
    return new Promise((done, fail) => {
      this.server.once('error', fail);
      this.server.listen(this.asked, ip, done);
    });
  }

  public get port(): number {
    return (this.server.address() as AddressInfo | null)?.port ?? this.asked;
  }

  /** Its connections end too, abruptly. */
  public close(): void {
    this.server.close();
    for (const client of this.open) client.resetAndDestroy();
  }

  private accept(client: Socket): void {
    this.open.add(client);
    client.on('close', () => this.open.delete(client));
    // Told by what reads from it.
    client.on('error', () => undefined);
    this.serve(client, this.route).catch((error: Error) => {
      this.say(error.message);
      client.resetAndDestroy();
    });
  }

  private async serve(client: Socket, { tls, pick, backendTls, proxyProtocol }: Route): Promise<void> {
    const ends = endsOf(client);
    const plain = tls === undefined ? client : await terminateTls(client, tls);
    const target = pick();
    if (target === undefined) throw new Error('no target');
    const upstream = dial({ host: target.ip, port: target.port, allowHalfOpen: true, noDelay: true });
    upstream.on('error', () => undefined);
    const refused = ({ message }: Error) => this.say(message);
    upstream.once('error', refused).once('connect', () => {
      upstream.off('error', refused);
      this.said = '';
    });
    const reset = () => {
      client.resetAndDestroy();
      // One that is not connected yet would wait for it before its reset.
      if (upstream.connecting) upstream.destroy();
      else upstream.resetAndDestroy();
    };
    upstream.on('close', target.connected(reset));
    if (proxyProtocol !== undefined) upstream.write(proxyHeader(proxyProtocol, ends));
    // No name is sent and nothing is checked: a load balancer encrypts, and trusts its network.
    join(plain, backendTls ? dialTls({ socket: upstream, rejectUnauthorized: false }) : upstream, reset);
  }

  /** Once for many clients in a row. */
  private say(message: string): void {
    if (message !== this.said) this.log(`${this.port}: ${message}`);
    this.said = message;
  }
}
