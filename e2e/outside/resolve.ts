import { Resolver } from 'node:dns/promises';
import { dnsWords } from './words';

export interface Resolved {
  readonly address?: string;
  /** The address, or why there is none. */
  readonly dns: string;
}

/** Asks one server for a host's addresses, and nothing else: no hosts file, no search, no cache. */
export async function resolve(host: string, server: string, timeoutMs: number): Promise<Resolved> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  resolver.setServers([server]);
  try {
    const [address] = await resolver.resolve4(host);
    return { address, dns: address ?? 'no address' };
  } catch (error) {
    return { dns: dnsWords(error as NodeJS.ErrnoException) };
  }
}
