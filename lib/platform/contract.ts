import type { AcmeSolver } from '../certificates/solver';
import type { DnsFilter } from '../dns/dns-filter';
import type { ChallengeType, LoadBalancerScheme } from '../entry-points/entry-point-ref';
import type { Versions } from '../versions';
import type { DeclaredHost } from './declared-host';
import type { PlatformFacts } from './platform-facts';

/** An entry point in a contract. */
export interface ContractEntryPoint {
  /** Name of the gateway's Service. */
  readonly name: string;
  /** Namespace of the gateway pods. */
  readonly namespace: string;
  /** Labels that Gateways select the gateway pods by. */
  readonly selector: Readonly<Record<string, string>>;
  /** Whether the load balancer has private or public addresses. */
  readonly scheme: LoadBalancerScheme;
  /** Where TLS ends. */
  readonly tlsEndsAt: 'load-balancer' | 'gateway';
  /** Where TLS ends at the gateway. */
  readonly challenge?: ChallengeType;
  /** Where TLS ends at the load balancer: the names on its ACM certificate. */
  readonly certificateNames?: readonly string[];
}

/** An issuer in a contract. */
export interface ContractIssuer {
  /** `metadata.name` of the issuer. */
  readonly name: string;
  /** Whether it serves every namespace or its own. */
  readonly kind: 'ClusterIssuer' | 'Issuer';
  /** Namespace of an Issuer. */
  readonly namespace?: string;
  /** URL of the ACME directory. */
  readonly directory: string;
  /** Profile of Let's Encrypt. */
  readonly profile?: string;
  /** How challenges are answered, and for which hosts. */
  readonly solvers: readonly AcmeSolver[];
}

/** What a platform tells the repositories of app teams: the type of `platform.contract.schema.json`. */
export interface PlatformContract {
  /** Version of the format. */
  readonly version: 1;
  /** DNS domains that hosts may lie under. */
  readonly domains: readonly string[];
  /** Namespaces that app teams may use. */
  readonly namespaces: readonly string[];
  /** Ways into the cluster. */
  readonly entryPoints: readonly ContractEntryPoint[];
  /** Who issues certificates. */
  readonly issuers: readonly ContractIssuer[];
  /** What decides for which Gateways records are made. */
  readonly dns: readonly DnsFilter[];
  /** Hosts that are declared. */
  readonly hosts: readonly DeclaredHost[];
  /** Name of the entry point that hosts use unless they say otherwise. */
  readonly defaultEntryPoint?: string;
  /** Name of the issuer that hosts use unless they say otherwise. */
  readonly defaultIssuer?: string;
  /** Versions of what the cluster runs. */
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
