import type { Field, Resource } from '../resource';
import type { Labels } from '../selectors';

/** A name that a certificate is asked for. */
export interface CertificateName {
  readonly name: string;
  readonly field: Field;
}

/** What an `issuerRef` names, defaults filled in. */
export interface IssuerName {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** A Certificate, or what cert-manager's ingress-shim makes one of. */
export interface CertificateRequest {
  /** A Certificate; an Ingress or Gateway API Gateway with cert-manager's annotations. */
  readonly resource: Resource;
  readonly namespace: string;
  /** Of the Certificate, there or to be made. */
  readonly name: string;
  /** `undefined` where it is not known. */
  readonly secretName: string | undefined;
  readonly secret: Field;
  /** DNS names that are known. */
  readonly dnsNames: readonly CertificateName[];
  /** Whether there may be names that are not known. */
  readonly hasUnknownNames: boolean;
  readonly commonName: Field;
  /** `undefined` where it is not known, or missing. */
  readonly issuer: IssuerName | undefined;
  /** Where the issuer is named. */
  readonly issuerField: Field;
  /** Labels and annotations of the Certificate, which cert-manager hands on to the Order. */
  readonly labels: Labels;
  readonly annotations: Labels;
}
