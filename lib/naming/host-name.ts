import { domainToASCII } from 'node:url';

import { type Fault, InvalidInputError } from '../errors';
import { MAX_LABEL_LENGTH } from './object-name';

const MAX_HOST_LENGTH = 253;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Whether a host is a wildcard such as `*.sample.com`. */
export function isWildcard(host: string): boolean {
  return host.startsWith('*.');
}

/**
 * Checks a host: a fully qualified DNS-1123 name in its ASCII form, optionally with a leading `*.`.
 *
 * @throws InvalidInputError for a bare `*`, upper case, Unicode (the punycode form is given), a name over 253 characters,
 *   a label over 63, one without a dot or with an invalid label
 */
export function hostName(host: string): string {
  const fault = hostFault(host);
  if (fault) {
    throw new InvalidInputError(fault);
  }
  return host;
}

/** Checks a DNS domain such as `sample.com`: a host without wildcard. */
export function domainName(domain: string): string {
  if (typeof domain !== 'string' || domain === '') {
    throw new InvalidInputError({
      what: `domain "${domain ?? ''}" is empty`,
      why: 'external-dns without a domain filter would manage every zone it can reach',
      fix: 'Give the DNS zone that the hosts belong to, such as "sample.com".',
    });
  }
  if (isWildcard(domain)) {
    throw new InvalidInputError({
      what: `domain "${domain}" is a wildcard`,
      why: 'a domain is a DNS zone, and zones have no wildcards',
      fix: `Use "${domain.slice(2)}".`,
    });
  }
  return hostName(domain);
}

/** Whether `host` is `domain` itself or lies below it. */
export function isWithin(host: string, domain: string): boolean {
  const name = isWildcard(host) ? host.slice(2) : host;
  return name === domain || name.endsWith(`.${domain}`);
}

/**
 * Whether a certificate name covers a host, as TLS clients judge it (RFC 6125): a wildcard stands for exactly one label,
 * so `*.sample.com` covers `a.sample.com` and neither `sample.com` nor `a.b.sample.com`.
 */
export function certificateCovers(name: string, host: string): boolean {
  if (name === host) {
    return true;
  }
  if (!isWildcard(name) || isWildcard(host)) {
    return false;
  }
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot + 1) === name.slice(2);
}

/**
 * Whether an Istio host pattern matches a host: unlike in certificates, `*.sample.com` matches any depth below sample.com
 * (istio/istio pkg/config/host `Name.Matches`).
 */
export function patternMatches(pattern: string, host: string): boolean {
  return pattern === host || (isWildcard(pattern) && host.endsWith(pattern.slice(1)));
}

function hostFault(host: string): Fault | undefined {
  if (typeof host !== 'string' || host === '') {
    return notAHost(
      String(host ?? ''),
      'it is empty',
      'Give a fully qualified name, such as "application.sample.com".',
    );
  }
  if (host === '*') {
    return {
      what: 'host "*" is a bare wildcard',
      why: 'external-dns makes no record for it and no certificate can be issued for it',
      fix: 'Name the hosts, or use a wildcard below a domain, such as "*.sample.com".',
    };
  }
  return spellingFault(host) ?? lengthFault(host) ?? labelFault(host);
}

function spellingFault(host: string): Fault | undefined {
  const ascii = domainToASCII(host);
  if ([...host].some((character) => character > '\u007f')) {
    return {
      what: `host "${host}" is written in Unicode`,
      why: 'DNS, certificates and Kubernetes hold the ASCII form of an internationalized name',
      fix: `Use the punycode form${ascii ? ` "${ascii}"` : ''}.`,
    };
  }
  if (host !== host.toLowerCase()) {
    return {
      what: `host "${host}" has upper-case letters`,
      why: 'Kubernetes refuses them, and Istio compares hosts by their lower-case form',
      fix: `Use "${host.toLowerCase()}".`,
    };
  }
  return undefined;
}

function lengthFault(host: string): Fault | undefined {
  if (host.length > MAX_HOST_LENGTH) {
    return notAHost(host, `it has ${host.length} characters`, `Use at most ${MAX_HOST_LENGTH} characters.`);
  }
  const long = host.split('.').find((label) => label.length > MAX_LABEL_LENGTH);
  return long
    ? notAHost(host, `its label "${long}" has ${long.length} characters`, `Use labels of at most ${MAX_LABEL_LENGTH}.`)
    : undefined;
}

function labelFault(host: string): Fault | undefined {
  const labels = (isWildcard(host) ? host.slice(2) : host).split('.');
  if (labels.length < 2) {
    return notAHost(host, 'it is no fully qualified name', 'Give the whole name, such as "application.sample.com".');
  }
  const bad = labels.find((label) => !LABEL.test(label));
  return bad === undefined
    ? undefined
    : notAHost(host, `its label "${bad}" is invalid`, 'Use lower-case letters, digits and "-" between dots.');
}

function notAHost(host: string, why: string, fix: string): Fault {
  return { what: `host "${host}" is not a DNS-1123 name`, why, fix };
}
