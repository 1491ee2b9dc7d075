import type { Source } from './manifest';

/**
 * - `error`: requests fail, or the API server or a webhook refuses the object
 * - `warning`: it fails in part, later, or depends on something outside of the manifests
 * - `info`: it works, but something in it is void
 */
export type Severity = 'error' | 'warning' | 'info';

/** From the worst to the mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The hops of a request, in the order it takes them; `object` is for what no request passes. */
export const HOPS = [
  'object',
  'record',
  'load-balancer',
  'gateway',
  'tls',
  'certificate',
  'challenge',
  'route',
  'service',
  'pods',
] as const;
export type Hop = (typeof HOPS)[number];

/** The name of an object in a cluster. */
export interface ObjectRef {
  readonly apiVersion: string;
  readonly kind: string;
  /** @default - the object belongs to no namespace */
  readonly namespace?: string;
  readonly name: string;
}

/** Something wrong with an object, or with the wire between two. */
export interface Finding {
  /** Such as `AH301`; its meaning never changes. */
  readonly code: string;
  readonly severity: Severity;
  readonly hop: Hop;
  /** The object that has to change. */
  readonly object: ObjectRef;
  /** The field that has to change, such as `spec.servers[0].tls.credentialName`; empty for the object as a whole. */
  readonly path: string;
  /** Steps of the path, from which the line is found. */
  readonly steps: readonly (string | number)[];
  /** @default - made in memory */
  readonly source?: Source;
  /** The other ends of the broken wire. */
  readonly related: readonly RelatedObject[];
  /** The host whose requests it concerns. @default - no single host */
  readonly host?: string;
  /** What is wrong, with the value found. */
  readonly what: string;
  /** Why it fails at run time. */
  readonly why: string;
  /** What to do, with the allowed values. */
  readonly fix: string;
}

/** The other end of a wire. */
export interface RelatedObject {
  readonly object: ObjectRef;
  readonly source?: Source;
}

/** What a check could not tell, and which fact it lacks. */
export interface NotDecided {
  readonly code: string;
  readonly object: ObjectRef;
  readonly source?: Source;
  /** The missing fact, such as `mesh.ingressClass`: a key of the facts file. */
  readonly needs: string;
  readonly host?: string;
}
