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
  return qualifiedName('host', host);
}

/** Checks a DNS domain such as `sample.com`: a host without wildcard. @throws InvalidInputError for anything else */
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
  return qualifiedName('domain', domain);
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

/** @param role what the name is for, as it stands in messages */
function qualifiedName(role: 'host' | 'domain', name: string): string {
  const fault =
    emptyFault(name) ?? bareWildcardFault(name) ?? spellingFault(name) ?? lengthFault(name) ?? labelFault(name);
  if (fault) {
    throw new InvalidInputError({ ...fault, what: `${role} "${name ?? ''}" ${fault.what}` });
  }
  return name;
}

function emptyFault(name: string): Fault | undefined {
  return typeof name !== 'string' || name === ''
    ? notAName(`it is ${name ? 'no text' : 'empty'}`, 'Give a fully qualified name, such as "application.sample.com".')
    : undefined;
}

function bareWildcardFault(name: string): Fault | undefined {
  return name === '*'
    ? {
        what: 'is a bare wildcard',
        why: 'external-dns makes no record for it and no certificate can be issued for it',
        fix: 'Name the hosts, or use a wildcard below a domain, such as "*.sample.com".',
      }
    : undefined;
}

function spellingFault(name: string): Fault | undefined {
  const ascii = domainToASCII(name);
  if ([...name].some((character) => character > '\u007f')) {
    return {
      what: 'is written in Unicode',
      why: 'DNS, certificates and Kubernetes hold the ASCII form of an internationalized name',
      fix: `Use the punycode form${ascii ? ` "${ascii}"` : ''}.`,
    };
  }
  if (name !== name.toLowerCase()) {
    return {
      what: 'has upper-case letters',
      why: 'Kubernetes refuses them, and Istio compares hosts by their lower-case form',
      fix: `Use "${name.toLowerCase()}".`,
    };
  }
  return undefined;
}

function lengthFault(name: string): Fault | undefined {
  if (name.length > MAX_HOST_LENGTH) {
    return notAName(`it has ${name.length} characters`, `Use at most ${MAX_HOST_LENGTH} characters.`);
  }
  const long = name.split('.').find((label) => label.length > MAX_LABEL_LENGTH);
  return long
    ? notAName(
        `its label "${long}" has ${long.length} characters`,
        `Use labels, the parts between dots, of at most ${MAX_LABEL_LENGTH} characters.`,
      )
    : undefined;
}

function labelFault(name: string): Fault | undefined {
  const labels = (isWildcard(name) ? name.slice(2) : name).split('.');
  if (labels.length < 2) {
    return notAName('it is no fully qualified name', 'Give the whole name, such as "application.sample.com".');
  }
  const bad = labels.find((label) => !LABEL.test(label));
  if (bad === undefined) {
    return undefined;
  }
  return bad === ''
    ? notAName('it has an empty label', 'Leave out the surplus dot.')
    : notAName(
        `its label "${bad}" is invalid`,
        'Use lower-case letters, digits and "-" between dots, with a letter or digit at both ends.',
      );
}

function notAName(why: string, fix: string): Fault {
  return { what: 'is not a DNS-1123 name', why, fix };
}
