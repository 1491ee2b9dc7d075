import type { CertificateOptions } from '../certificates/certificate-options';
import type { IssuerRef } from '../certificates/issuer-ref';
import type { AcmEntryPointRef, LetsEncryptEntryPointRef } from '../entry-points/entry-point-ref';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { PlatformRef } from '../platform/platform-ref';
import type { Hosts } from './hosts';

/** Names that are not the default ones. */
export interface HostNames {
  /** Name of the Gateway. @default - `<namespace>-<id>` */
  readonly gateway?: string;
  /** Name of the Certificate. @default - `<namespace>-<id>` */
  readonly certificate?: string;
  /** Name of the Secret with the certificate. @default - the first host, with `wildcard` for a leading `*` */
  readonly secret?: string;
}

/** What every host is told. */
export interface HostProps {
  /** The platform that the host belongs to. */
  readonly platform: PlatformRef;
  /** The host, or several that share a certificate. A wildcard serves every HttpsRoute below it. */
  readonly host: Hosts;
  /** The namespace whose routes may bind the host, or several for a shared wildcard. */
  readonly namespace: NamespaceRef | readonly NamespaceRef[];
  /** Names of its objects. */
  readonly names?: HostNames;
  /** More annotations of the Gateway, such as `external-dns.kubernetes.io/ttl`. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A host whose TLS ends at the gateway. */
export interface LetsEncryptHostProps extends HostProps {
  /** The entry point whose gateway ends TLS. @default - the platform's default entry point */
  readonly entryPoint?: LetsEncryptEntryPointRef;
  /** Who issues the certificate. @default - the platform's default issuer */
  readonly issuer?: IssuerRef;
  /** What is said about the Certificate. @default - names from the host, renewal after two thirds of the lifetime */
  readonly certificate?: CertificateOptions;
}

/** A host whose TLS ends at the load balancer: there is no Certificate. */
export interface AcmHostProps extends HostProps {
  /** The entry point whose load balancer ends TLS. */
  readonly entryPoint: AcmEntryPointRef;
  /** There is no Certificate, so nobody issues it. */
  readonly issuer?: undefined;
  /** There is no Certificate. */
  readonly certificate?: undefined;
}

/** What a host is told; the entry point decides whether there is a Certificate. */
export type HttpsHostProps = LetsEncryptHostProps | AcmHostProps;
