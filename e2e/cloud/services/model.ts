import type { Kind } from './taken-by';

/** What a Service asks of its load balancer, whichever controller reads it. */
export interface BalancerModel {
  readonly kind: Kind;
  readonly public: boolean;
  /** CIDR blocks of the clients that are let in; none means all. */
  readonly sourceRanges: readonly string[];
  readonly listeners: readonly ListenerModel[];
}

export interface ListenerModel {
  readonly port: number;
  /** TLS ends here. */
  readonly tls?: TlsModel;
  readonly targets: TargetsModel;
  /** Targets are spoken to over TLS, which is not checked. */
  readonly backendTls: boolean;
  readonly proxyProtocol?: 'v1' | 'v2';
  readonly healthCheck: HealthCheckModel;
}

export interface TlsModel {
  /** ARNs of certificates; the first is for clients whose name none has. */
  readonly certificates: readonly string[];
  /** Name of an ELB security policy. */
  readonly policy: string;
}

/** Pods themselves, or a port of every node. */
export type TargetsModel =
  | { readonly kind: 'pods'; readonly portName: string }
  | { readonly kind: 'nodes'; readonly nodePort: number };

export interface HealthCheckModel {
  readonly protocol: 'tcp' | 'http' | 'https';
  /** Nothing is the target's own port. */
  readonly port?: number;
  readonly path: string;
  /** Whether checks begin with the header that says no address, as those of target groups with PROXY protocol do. */
  readonly proxyProtocol: boolean;
}
