import type { Field } from '../graph/resource';

export interface Contract {
  readonly root: Field;
  readonly entryPoints: readonly Field[];
  readonly dns: readonly Field[];
}

export type KubernetesObject = Readonly<Record<string, unknown>>;

/** The mesh' ingress class where the contract is silent; it is this package's default, and Istio's. */
export const INGRESS_CLASS = 'istio';

export function answersHttp01(entryPoint: Field): boolean {
  return entryPoint.get('challenge').text() === 'http-01';
}

/** Whether TLS ends before the gateway. */
export function endsTls(entryPoint: Field): boolean {
  return entryPoint.get('tlsEndsAt').text() === 'load-balancer';
}

/** A contract names no ARN; this one stands for the certificate whose names it tells. */
export function arnOf(entryPoint: Field): string {
  return `arn:aws:acm:::certificate/${nameOf(entryPoint)}`;
}

export function nameOf(field: Field): string {
  return field.get('name').text() ?? '';
}

export function namespaceOf(field: Field): string {
  return field.get('namespace').text() ?? '';
}
