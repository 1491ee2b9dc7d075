import type { IssuerRef } from '../certificates/issuer-ref';
import type { DnsFilter } from '../dns/dns-filter';
import type { EntryPointRef } from '../entry-points/entry-point-ref';
import type { NamespaceRef } from '../mesh/namespace-ref';
import type { Versions } from '../versions';

/** What is known about a platform, whether it is made here or read from a contract. */
export interface PlatformFacts {
  readonly domains: readonly string[];
  readonly namespaces: readonly NamespaceRef[];
  readonly entryPoints: readonly EntryPointRef[];
  readonly issuers: readonly IssuerRef[];
  readonly dns: readonly DnsFilter[];
  readonly versions: Versions;
  /** Name of the entry point that hosts use unless they say otherwise. */
  readonly defaultEntryPoint?: string;
  /** Name of the issuer that hosts use unless they say otherwise. */
  readonly defaultIssuer?: string;
}
