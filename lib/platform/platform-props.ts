import type { AcmeIssuer } from '../certificates/acme-issuer';
import type { ExternalDns } from '../dns/external-dns';
import type { AcmEntryPoint } from '../entry-points/acm-entry-point';
import type { LetsEncryptEntryPoint } from '../entry-points/lets-encrypt-entry-point';
import type { Handover } from '../handover/handover';
import type { Mesh } from '../mesh/mesh';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { Versions } from '../versions';

/** What a platform is made of. */
export interface PlatformProps {
  /** DNS domains that hosts may lie under, such as `sample.com`. */
  readonly domains: readonly string[];
  /** The cluster's facts. */
  readonly handover: Handover;
  /** The Istio mesh. */
  readonly mesh: Mesh;
  /** Namespaces that app teams may use; constructs take them from `platform.namespaces`. */
  readonly namespaces: readonly NamespaceRef[];
  /** Ways into the cluster. */
  readonly entryPoints: readonly (AcmEntryPoint | LetsEncryptEntryPoint)[];
  /** Who issues certificates. */
  readonly issuers: readonly AcmeIssuer[];
  /** The external-dns instances. */
  readonly externalDns: readonly ExternalDns[];
  /** The entry point that hosts use unless they say otherwise. @default - the only one whose gateway ends TLS, if there is one */
  readonly defaultEntryPoint?: AcmEntryPoint | LetsEncryptEntryPoint;
  /** The issuer that hosts use unless they say otherwise. @default - the only one, if there is one */
  readonly defaultIssuer?: AcmeIssuer;
  /** Namespace of istiod. @default 'istio-system' */
  readonly istioNamespace?: NamespaceRef;
  /** Namespace of cert-manager. @default 'cert-manager' */
  readonly certManagerNamespace?: NamespaceRef;
  /**
   * DNS servers, as address and port, that cert-manager checks challenges through before it asks the CA to.
   * @default - public resolvers where a private zone hides a public one of the same name (split horizon), else the cluster's DNS
   */
  readonly selfCheckNameservers?: readonly string[];
  /** Versions of what the cluster runs; external-dns says its own. @default - the tested ones */
  readonly versions?: Partial<Omit<Versions, 'externalDns'>>;
}
