/** A request as a client sends it: a plain GET. */
export interface Request {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** @default '/' */
  readonly path?: string;
}

/** Below it a CA asks for the answer to an HTTP-01 challenge. Upstream: RFC 8555 section 8.3. */
export const CHALLENGE_PATH = '/.well-known/acme-challenge/';

/** The port that clients connect to. */
export function clientPort({ scheme }: Request): number {
  return scheme === 'https' ? 443 : 80;
}

export function urlOf({ scheme, host, path = '/' }: Request): string {
  return `${scheme}://${host}${path}`;
}
