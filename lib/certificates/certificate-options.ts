import { InvalidInputError } from '../errors';
import { goDurationHours } from '../naming/go-duration';
import type { IssuerRef } from './issuer-ref';

const MAX_COMMON_NAME = 64;
/** cert-manager pkg/apis/certmanager/v1/const.go `MinimumRenewBefore`, 1.21. */
const MIN_RENEWAL_MINUTES = 5;

/** What can be said about a Certificate; hosts, Secret and issuer are wired by the construct. */
export interface CertificateOptions {
  /** Subject common name. @default - none: names belong to dnsNames, and newer profiles have no common name */
  readonly commonName?: string;
  /**
   * How long before its end a certificate is renewed, as a Go duration such as `360h`.
   * @default - cert-manager renews after two thirds of the lifetime
   */
  readonly renewBefore?: string;
  /** Algorithm of the private key. @default 'RSA' */
  readonly keyAlgorithm?: 'RSA' | 'ECDSA';
}

/**
 * Checks the options against hosts and issuer.
 *
 * @throws InvalidInputError for a common name over 64 characters or not among the hosts, more hosts than the profile allows,
 *   a renewal under five minutes or that does not fit the lifetime, and for what is no Go duration
 */
export function checkCertificateOptions(
  options: CertificateOptions,
  hosts: readonly string[],
  issuer: IssuerRef,
): void {
  if (options.commonName !== undefined) {
    checkCommonName(options.commonName, hosts);
  }
  checkNumberOfHosts(hosts, issuer);
  if (options.renewBefore !== undefined) {
    checkRenewal(options.renewBefore, issuer);
  }
}

function checkCommonName(commonName: string, hosts: readonly string[]): void {
  if (commonName.length > MAX_COMMON_NAME) {
    throw new InvalidInputError({
      what: `common name "${commonName}" has ${commonName.length} characters`,
      why: `X.509 allows ${MAX_COMMON_NAME}, and cert-manager's webhook refuses the Certificate`,
      fix: 'Leave it out: clients read the host names alone.',
    });
  }
  if (!hosts.includes(commonName)) {
    throw new InvalidInputError({
      what: `common name "${commonName}" is not among the hosts`,
      why: 'an ACME server refuses a request whose common name it has not validated',
      fix: `Use one of ${hosts.join(', ')}, or leave it out.`,
    });
  }
}

function checkNumberOfHosts(hosts: readonly string[], { profile }: IssuerRef): void {
  if (profile && hosts.length > profile.maxNames) {
    throw new InvalidInputError({
      what: `one certificate has ${hosts.length} hosts`,
      why: `Let's Encrypt refuses an order of profile ${profile.name} for more than ${profile.maxNames}`,
      fix: `Use at most ${profile.maxNames} hosts: split them over several apps, or use a wildcard.`,
    });
  }
}

function checkRenewal(renewBefore: string, { profile }: IssuerRef): void {
  const hours = goDurationHours('renewBefore', renewBefore);
  if (hours * 60 < MIN_RENEWAL_MINUTES) {
    throw new InvalidInputError({
      what: `renewBefore "${renewBefore}" is under ${MIN_RENEWAL_MINUTES} minutes`,
      why: "cert-manager's webhook refuses the Certificate",
      fix: `Use "${MIN_RENEWAL_MINUTES}m" or more, or leave it out.`,
    });
  }
  if (profile && hours >= profile.lifetimeHours) {
    throw new InvalidInputError({
      what: `renewBefore "${renewBefore}" is not shorter than the ${profile.lifetimeHours} hours that certificates of profile ${profile.name} last`,
      why: 'cert-manager would renew without end and run into rate limits, or ignore the value',
      fix: `Use less, such as "${Math.floor(profile.lifetimeHours / 3)}h", or leave it out.`,
    });
  }
}
