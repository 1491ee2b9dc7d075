import http, { type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import tls, { type SecureContext, type TLSSocket } from 'node:tls';
import { certificateWords, words } from './words';

export interface Question {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly path: string;
  readonly timeoutMs: number;
  /** Speaks TLS and trusts the roots in it alone; nothing for plain HTTP. */
  readonly trust?: SecureContext;
}

/** Made once, as it takes as long as a handshake. */
export function trustIn(roots: string): SecureContext {
  return tls.createSecureContext({ ca: roots });
}

export interface Reply<T> {
  /** A status, or what went wrong. */
  readonly outcome: string;
  readonly location?: string;
  readonly body?: string;
  /** What was read of the certificate that was shown, trusted or not. */
  readonly certificate?: T;
}

/** Asks once, over a connection of its own. */
export async function ask<T>(question: Question, read: (socket: TLSSocket) => T | undefined): Promise<Reply<T>> {
  const { address: host, port, timeoutMs, trust } = question;
  const over = new AbortController();
  const socket = connect({ host, port, noDelay: true });
  // Told by what reads from it.
  socket.on('error', () => undefined);
  const timer = setTimeout(() => {
    over.abort();
    socket.destroy(timeOut());
  }, timeoutMs);
  let certificate: T | undefined;
  try {
    let stream: Socket = socket;
    if (trust !== undefined) {
      const secure = await handshake(socket, question.host, trust);
      certificate = read(secure);
      // A browser says no more to a server that it does not trust.
      if (!secure.authorized) return { outcome: certificateWords(String(secure.authorizationError)), certificate };
      stream = secure;
    }
    const response = await request(question, stream);
    const body = await text(response);
    return { outcome: String(response.statusCode), location: response.headers.location, body, certificate };
  } catch (error) {
    return { outcome: words(over.signal.aborted ? timeOut() : (error as Error)), certificate };
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

const timeOut = () => Object.assign(new Error('time-out'), { code: 'ETIMEDOUT' });

/** Settles after the handshake, trusted or not, so that the certificate can be seen. */
function handshake(socket: Socket, servername: string, secureContext: SecureContext): Promise<TLSSocket> {
  return new Promise((done, fail) => {
    const secure = tls.connect({
      socket,
      servername,
      secureContext,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
    });
    secure.once('secureConnect', () => done(secure));
    // A reset may be told by either.
    for (const one of [socket, secure]) one.on('error', fail);
    secure.once('close', () => fail(Object.assign(new Error('before secure TLS'), { code: 'ECONNRESET' })));
  });
}

function request({ host, path }: Question, stream: Socket): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const headers = { Host: host, 'User-Agent': 'outside/1', Connection: 'close' };
    const asked = http.request({ path, headers, createConnection: () => stream });
    asked.on('response', done).on('error', fail);
    asked.end();
  });
}
