import type { SecureContext } from 'node:tls';
import { ask, type Question } from './ask';
import { certificateOf } from './certificate';
import { resolve } from './resolve';
import type { Sight } from './sight';

export interface LookSettings {
  /** Address of the DNS server. */
  readonly dns: string;
  /** With the roots that port 443 is trusted by. */
  readonly trust: SecureContext;
  readonly path: string;
  readonly timeoutMs: number;
  /** @default 80 and 443 */
  readonly ports?: { readonly http: number; readonly https: number };
}

/** One look at a host: its address, port 80, port 443. */
export async function look(host: string, settings: LookSettings): Promise<Sight> {
  const { dns: server, trust, path, timeoutMs, ports = { http: 80, https: 443 } } = settings;
  const { address, dns } = await resolve(host, server, timeoutMs);
  if (address === undefined) return { dns, http: '-', https: '-' };
  const question: Question = { host, address, port: ports.http, path, timeoutMs };
  const [http, https] = await Promise.all([
    ask(question, certificateOf),
    ask({ ...question, port: ports.https, trust }, certificateOf),
  ]);
  const { outcome, certificate, body } = https;
  return { dns, http: http.outcome, location: http.location, https: outcome, certificate, body };
}
