import type { NamespaceRef } from '../mesh/namespace-ref';

/** Whether a load balancer has private or public addresses. */
export type LoadBalancerScheme = 'internal' | 'internet-facing';

/** How certificates of an entry point are validated. Wildcards need DNS-01. */
export type ChallengeType = 'http-01' | 'dns-01';

/** What hosts need to know about a way into the cluster: a load balancer and the gateway workload behind it. */
export interface EntryPointFacts {
  /** Name of the gateway's Deployment, Service and ServiceAccount. */
  readonly name: string;
  /** Namespace of the gateway pods; Gateways, Certificates and so Secrets belong there. */
  readonly namespace: NamespaceRef;
  /** The labels that a Gateway selects the gateway pods by. */
  readonly selector: Readonly<Record<string, string>>;
  /** Whether the load balancer has private or public addresses. */
  readonly scheme: LoadBalancerScheme;
}

/** An entry point whose load balancer ends TLS with an ACM certificate. */
export interface AcmEntryPointRef extends EntryPointFacts {
  /** TLS ends at the load balancer. */
  readonly tlsEndsAt: 'load-balancer';
  /** Every name on the ACM certificate. */
  readonly certificateNames: readonly string[];
}

/** An entry point whose gateway ends TLS with certificates of cert-manager. */
export interface LetsEncryptEntryPointRef extends EntryPointFacts {
  /** TLS ends at the gateway. */
  readonly tlsEndsAt: 'gateway';
  /** How certificates are validated. */
  readonly challenge: ChallengeType;
}

/** An entry point made here or read from a contract; `tlsEndsAt` tells the two kinds apart. */
export type EntryPointRef = AcmEntryPointRef | LetsEncryptEntryPointRef;
