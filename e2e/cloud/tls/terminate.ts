import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificates';
import { versionsOf } from './policy';

/** Chooses by the name that a client asks for; the first certificate is for all others. */
export type ChooseContext = (servername: string) => SecureContext | undefined;

export function chooseContext(certificates: readonly Certificate[], policy: string): ChooseContext {
  const versions = versionsOf(policy);
  const contexts = certificates.map(({ names, context }) => ({ names, context: context(versions) }));
  return (servername) => {
    const fitting = contexts.find(({ names }) => names.some((name) => covers(name, servername.toLowerCase())));
    return (fitting ?? contexts[0])?.context;
  };
}

function covers(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return name.toLowerCase() === host;
  return host.replace(/^[^.]+\./, '') === name.slice(2).toLowerCase();
}

/** The decrypted side of a connection, once the handshake is over. No protocol is negotiated (ALPN policy None). */
export function terminateTls(raw: Socket, choose: ChooseContext): Promise<TLSSocket> {
  return new Promise((done, fail) => {
    const socket = new TLSSocket(raw, {
      isServer: true,
      secureContext: choose(''),
      SNICallback: (servername, chosen) => chosen(null, choose(servername)),
    });
    // Stays, for errors after the handshake: whoever has the socket hears of its end.
    socket.on('error', fail);
    socket.once('close', () => fail(new Error('closed during the handshake')));
    socket.once('secure', () => done(socket));
  });
}
