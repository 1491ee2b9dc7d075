import type { Handover } from '../handover/handover';
import type { Mesh } from '../mesh/mesh';
import type { NamespaceRef } from '../mesh/namespace-ref';

/** How many gateway pods there are. */
export interface GatewayScaling {
  /** Fewest gateway pods. @default 1 */
  readonly minReplicas?: number;
  /** Most gateway pods. @default - 5, or minReplicas where that is more */
  readonly maxReplicas?: number;
  /** CPU use, in percent of the request, that the autoscaler aims at. @default 80 */
  readonly targetCpuPercent?: number;
}

/** Kubernetes quantities, such as `100m` or `128Mi`. */
export interface ComputeResources {
  /** CPU, such as `100m`. */
  readonly cpu?: string;
  /** Memory, such as `128Mi`. */
  readonly memory?: string;
}

/** What both kinds of entry points can be told. */
export interface GatewaySettings {
  /** Name of everything that is made. @default - the construct's id */
  readonly name?: string;
  /** Namespace of the gateway pods. Its ServiceAccount may list the Secrets there, so keep istiod's CA key elsewhere. */
  readonly namespace: NamespaceRef;
  /** The mesh whose control plane configures the gateway. */
  readonly mesh: Mesh;
  /** The cluster's facts: which load balancer controller there is, and the ACM certificates. */
  readonly handover: Handover;
  /** How many gateway pods there are. */
  readonly scaling?: GatewayScaling;
  /** CPU and memory that are set aside for a gateway pod. @default - 100m CPU, 128Mi memory */
  readonly requests?: ComputeResources;
  /** Most CPU and memory of a gateway pod. @default - 2 CPU, 1Gi memory */
  readonly limits?: ComputeResources;
  /**
   * Seconds that a leaving pod goes on answering while the load balancer takes it out; the pod is killed 30 seconds later. A
   * Network Load Balancer was seen to send new connections for about 120 seconds after a target left
   * (kubernetes-sigs/aws-load-balancer-controller issue 2366).
   * @default 150
   */
  readonly drainSeconds?: number;
  /** Whether the load balancer sends, and the gateway expects, PROXY protocol: both sides or neither. @default false */
  readonly proxyProtocol?: boolean;
  /** More annotations of the Service; they win over the ones made here. @default - none */
  readonly serviceAnnotations?: Readonly<Record<string, string>>;
  /** More annotations of the pods. @default - none */
  readonly podAnnotations?: Readonly<Record<string, string>>;
}

/** Client addresses that the load balancer lets in. */
export interface SourceRanges {
  /** CIDR blocks, such as `10.0.0.0/8`. @default - every address */
  readonly sourceRanges?: readonly string[];
}
