import type { MeshIngressClass } from '../mesh/mesh-ingress-class';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { AcmeServer } from './acme-server';
import type { Dns01Route53 } from './dns01';

/** What an issuer is told. */
export interface AcmeIssuerProps {
  /** `metadata.name` of the issuer. @default - the construct's id */
  readonly name?: string;
  /** Staging or production of Let's Encrypt, or any other ACME server: there is no default, it is a decision. */
  readonly server: AcmeServer;
  /** Contact address of the ACME account. @default - none */
  readonly email?: string;
  /** Makes an Issuer in this namespace instead of a ClusterIssuer. @default - a ClusterIssuer */
  readonly namespace?: NamespaceRef;
  /** Answers HTTP-01 through the mesh's Ingress gateway, which the IngressClass leads to. @default - no HTTP-01 */
  readonly http01?: MeshIngressClass;
  /** Answers DNS-01 through Route 53, with the AWS identity of cert-manager's pods. @default - no DNS-01 */
  readonly dns01?: readonly Dns01Route53[];
  /** AWS region that Route 53 is called through. Needed with `dns01`. */
  readonly region?: string;
  /** Certificate profile of the CA; Let's Encrypt has classic, tlsserver and shortlived. @default - the CA's own default */
  readonly profile?: string;
  /** Common name of the root that the chain should lead to. @default - the CA's default chain */
  readonly preferredChain?: string;
}
