import type { AcmeProfile } from './acme-profile';
import type { AcmeSolver } from './solver';

/** What hosts need to know about an issuer, made here or read from a contract. */
export interface IssuerRef {
  /** Whether it serves every namespace or its own. */
  readonly kind: 'ClusterIssuer' | 'Issuer';
  /** `metadata.name` of the issuer. */
  readonly name: string;
  /** Namespace of an Issuer: it serves Certificates of that namespace alone. */
  readonly namespace?: string;
  /** URL of the ACME directory. */
  readonly directory: string;
  /** Limits of the certificates, where the CA is Let's Encrypt. */
  readonly profile?: AcmeProfile;
  /** How challenges are answered, and for which hosts. */
  readonly solvers: readonly AcmeSolver[];
}
