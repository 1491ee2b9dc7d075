import type { Expectation } from '../verdict/expectation';

// What is seen from outside, in the words of a look.

export const NO_RECORD = /^(NXDOMAIN|no address)$/;
export const PUBLIC = /^203\.0\.113\./;
export const INTERNAL = /^10\.77\.0\./;
export const REDIRECTED = /^301 → https:/;
/** The connection is made, and TLS comes to nothing. */
export const TLS_BROKEN = /^(TLS|reset|closed)/;
/** Nobody takes the connection, or keeps it. */
export const DOWN = /^(refused|reset|closed)/;
export const SILENT = /^time-out$/;

type Rest = Partial<Expectation>;

export function refused(words: string, said: RegExp): Expectation {
  return { words, refused: true, said };
}

export function noRecord(words: string, rest: Rest = {}): Expectation {
  return { words, dns: NO_RECORD, ...rest };
}

/** The name leads to the gateway, and no certificate comes. */
export function notIssued(words: string, said: RegExp, rest: Rest = {}): Expectation {
  return { words, dns: PUBLIC, https: TLS_BROKEN, certificate: /^none$/, said, ...rest };
}

/** TLS fails on a gateway that redirects all the same. */
export function tlsBroken(words: string, rest: Rest = {}): Expectation {
  return { words, dns: PUBLIC, http: REDIRECTED, https: TLS_BROKEN, ...rest };
}

export function answers(status: number, words: string, rest: Rest = {}): Expectation {
  return { words, dns: PUBLIC, https: new RegExp(`^${status}( |$)`), ...rest };
}

/** Nothing to see from outside. */
export function unharmed(words: string, rest: Rest = {}): Expectation {
  return { words, dns: PUBLIC, http: REDIRECTED, https: /^200$/, ...rest };
}
