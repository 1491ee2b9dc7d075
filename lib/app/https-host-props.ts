import type { CertificateOptions } from '../certificates/certificate-options';
import type { IssuerRef } from '../certificates/issuer-ref';
import type { AcmEntryPointRef, LetsEncryptEntryPointRef } from '../entry-points/entry-point-ref';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { PlatformRef } from '../platform/platform-ref';
import type { Hosts } from './hosts';

/** Names that are not the default ones. */
export interface HostNames {
  /** @default - `<namespace>-<id>` */
  readonly gateway?: string;
  /** @default - `<namespace>-<id>` */
  readonly certificate?: string;
  /** @default - the first host, with `wildcard` for a leading `*` */
  readonly secret?: string;
}

/** What every host is told. */
export interface HostProps {
  readonly platform: PlatformRef;
  /** The host, or several that share a certificate. A wildcard serves every HttpsRoute below it. */
  readonly host: Hosts;
  /** The namespace whose routes may bind the host, or several for a shared wildcard. */
  readonly namespace: NamespaceRef | readonly NamespaceRef[];
  readonly names?: HostNames;
  /** More annotations of the Gateway, such as `external-dns.kubernetes.io/ttl`. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A host whose TLS ends at the gateway. */
export interface LetsEncryptHostProps extends HostProps {
  /** @default - the platform's default entry point */
  readonly entryPoint?: LetsEncryptEntryPointRef;
  /** @default - the platform's default issuer */
  readonly issuer?: IssuerRef;
  /** @default - names from the host, renewal after two thirds of the lifetime */
  readonly certificate?: CertificateOptions;
}

/** A host whose TLS ends at the load balancer: there is no Certificate. */
export interface AcmHostProps extends HostProps {
  readonly entryPoint: AcmEntryPointRef;
  readonly issuer?: undefined;
  readonly certificate?: undefined;
}

export type HttpsHostProps = LetsEncryptHostProps | AcmHostProps;
