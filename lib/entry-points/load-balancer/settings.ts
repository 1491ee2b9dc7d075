import type { LoadBalancerScheme } from '../entry-point-ref';

/** TLS that ends at the load balancer. */
export interface LoadBalancerTls {
  /** ARN of the ACM certificate. */
  readonly certificateArn: string;
  /** Name of an ELB security policy. @default - TLS 1.2 and 1.3, the newest that the kind of load balancer has */
  readonly policy?: string;
}

/** What a load balancer has to do, whichever controller makes it. */
export interface LoadBalancerSettings {
  readonly scheme: LoadBalancerScheme;
  readonly tls?: LoadBalancerTls;
  /** Whether the PROXY protocol header carries the client's address. */
  readonly proxyProtocol: boolean;
  /** Seconds that a leaving target may finish its connections in. */
  readonly drainSeconds: number;
}

/** What a Service says to its load balancer controller. */
export interface LoadBalancerRequest {
  /** `spec.loadBalancerClass`; none for the in-tree controller. */
  readonly loadBalancerClass?: string;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Prefix of the annotations that all three controllers read. */
export const ANNOTATION_PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

/** Adds the prefix to every key and leaves out what is undefined. */
export function prefixed(annotations: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) =>
      value === undefined ? [] : [[`${ANNOTATION_PREFIX}${key}`, value]],
    ),
  );
}
