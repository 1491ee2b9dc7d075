import type { AcmeSolver } from '../certificates/solver';
import type { DnsFilter } from '../dns/dns-filter';
import type { ChallengeType, LoadBalancerScheme } from '../entry-points/entry-point-ref';
import type { Versions } from '../versions';
import type { DeclaredHost } from './declared-host';
import type { PlatformFacts } from './platform-facts';

/** An entry point in a contract. */
export interface ContractEntryPoint {
  readonly name: string;
  readonly namespace: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly scheme: LoadBalancerScheme;
  readonly tlsEndsAt: 'load-balancer' | 'gateway';
  /** Where TLS ends at the gateway. */
  readonly challenge?: ChallengeType;
  /** Where TLS ends at the load balancer: the names on its ACM certificate. */
  readonly certificateNames?: readonly string[];
}

/** An issuer in a contract. */
export interface ContractIssuer {
  readonly name: string;
  readonly kind: 'ClusterIssuer' | 'Issuer';
  readonly namespace?: string;
  readonly directory: string;
  readonly profile?: string;
  readonly solvers: readonly AcmeSolver[];
}

/** What a platform tells the repositories of app teams: the type of `platform.contract.schema.json`. */
export interface PlatformContract {
  /** Version of the format. */
  readonly version: 1;
  readonly domains: readonly string[];
  readonly namespaces: readonly string[];
  readonly entryPoints: readonly ContractEntryPoint[];
  readonly issuers: readonly ContractIssuer[];
  readonly dns: readonly DnsFilter[];
  readonly hosts: readonly DeclaredHost[];
  readonly defaultEntryPoint?: string;
  readonly defaultIssuer?: string;
  readonly versions: Versions;
}

/** The contract of a platform and its declared hosts. */
export function toContract(facts: PlatformFacts, hosts: readonly DeclaredHost[]): PlatformContract {
  return {
    version: 1,
    domains: facts.domains,
    namespaces: facts.namespaces.map(({ name }) => name),
    entryPoints: facts.entryPoints.map((entryPoint) => ({
      name: entryPoint.name,
      namespace: entryPoint.namespace.name,
      selector: entryPoint.selector,
      scheme: entryPoint.scheme,
      tlsEndsAt: entryPoint.tlsEndsAt,
      ...(entryPoint.tlsEndsAt === 'gateway'
        ? { challenge: entryPoint.challenge }
        : { certificateNames: entryPoint.certificateNames }),
    })),
    issuers: facts.issuers.map(({ name, kind, namespace, directory, profile, solvers }) => ({
      name,
      kind,
      namespace,
      directory,
      profile: profile?.name,
      solvers,
    })),
    dns: facts.dns,
    hosts,
    defaultEntryPoint: facts.defaultEntryPoint,
    defaultIssuer: facts.defaultIssuer,
    versions: facts.versions,
  };
}
