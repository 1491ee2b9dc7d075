// What is read of the API's objects.
import type { Condition, KubeObject, Metadata } from '../../kube/objects';

export interface ServicePort {
  readonly name?: string;
  /** @default TCP */
  readonly protocol?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly nodePort?: number;
}

export interface Service extends KubeObject {
  readonly metadata: Metadata & { readonly finalizers?: readonly string[] };
  readonly spec: {
    readonly type?: string;
    readonly loadBalancerClass?: string;
    readonly loadBalancerSourceRanges?: readonly string[];
    readonly externalTrafficPolicy?: string;
    readonly healthCheckNodePort?: number;
    readonly sessionAffinity?: string;
    readonly ports?: readonly ServicePort[];
  };
  readonly status?: { readonly loadBalancer?: { readonly ingress?: readonly { readonly hostname?: string }[] } };
}

export interface Endpoint {
  readonly addresses: readonly string[];
  readonly conditions?: { readonly ready?: boolean; readonly serving?: boolean; readonly terminating?: boolean };
  readonly targetRef?: { readonly kind?: string; readonly namespace?: string; readonly name?: string };
}

export interface EndpointSlice extends KubeObject {
  readonly addressType: string;
  readonly endpoints?: readonly Endpoint[] | null;
  readonly ports?: readonly { readonly name?: string; readonly port?: number; readonly protocol?: string }[] | null;
}

export interface Pod extends KubeObject {
  readonly spec: { readonly readinessGates?: readonly { readonly conditionType: string }[] };
  readonly status?: { readonly conditions?: readonly Condition[] };
}

export function nameOf({ metadata: { namespace, name } }: KubeObject): string {
  return `${namespace}/${name}`;
}
