import type { IssuerRef } from '../certificates/issuer-ref';
import type { DnsFilter } from '../dns/dns-filter';
import type { EntryPointRef } from '../entry-points/entry-point-ref';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { Versions } from '../versions';

/** What is known about a platform, whether it is made here or read from a contract. */
export interface PlatformFacts {
  /** DNS domains that hosts may lie under. */
  readonly domains: readonly string[];
  /** Namespaces that app teams may use. */
  readonly namespaces: readonly NamespaceRef[];
  /** Ways into the cluster. */
  readonly entryPoints: readonly EntryPointRef[];
  /** Who issues certificates. */
  readonly issuers: readonly IssuerRef[];
  /** What decides for which Gateways records are made. */
  readonly dns: readonly DnsFilter[];
  /** Versions of what the cluster runs. */
  readonly versions: Versions;
  /** Name of the entry point that hosts use unless they say otherwise. */
  readonly defaultEntryPoint?: string;
  /** Name of the issuer that hosts use unless they say otherwise. */
  readonly defaultIssuer?: string;
}
