import type { SecureContextOptions } from 'node:tls';

export type TlsVersions = Required<Pick<SecureContextOptions, 'minVersion' | 'maxVersion'>>;

/**
 * The versions of an ELB security policy; 1.0 and 1.1, which old ones have too, are left out.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
 */
export function versionsOf(policy: string): TlsVersions {
  return {
    minVersion: policy.startsWith('ELBSecurityPolicy-TLS13-1-3') ? 'TLSv1.3' : 'TLSv1.2',
    maxVersion: policy.includes('TLS13') ? 'TLSv1.3' : 'TLSv1.2',
  };
}
