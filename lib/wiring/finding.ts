import type { Source } from './manifest';

/**
 * - `error`: requests fail, or the API server or a webhook refuses the object
 * - `warning`: it fails in part, later, or depends on something outside of the manifests
 * - `info`: it works, but something in it is void
 */
export type Severity = 'error' | 'warning' | 'info';

/** From the worst to the mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A hop of a request; `object` is for what no request passes. */
export type Hop =
  | 'object'
  | 'record'
  | 'load-balancer'
  | 'gateway'
  | 'tls'
  | 'certificate'
  | 'challenge'
  | 'route'
  | 'service'
  | 'pods';

/** In the order that a request takes them. */
export const HOPS: readonly Hop[] = [
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
];

/** The name of an object in a cluster. */
export interface ObjectRef {
  /** Such as `networking.istio.io/v1`. */
  readonly apiVersion: string;
  /** Such as `Gateway`. */
  readonly kind: string;
  /** Its namespace. @default - the object belongs to none */
  readonly namespace?: string;
  /** Its name. */
  readonly name: string;
}

/** Something wrong with an object, or with the wire between two. */
export interface Finding {
  /** Such as `AH301`; its meaning never changes. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** Where in the chain of a request it is. */
  readonly hop: Hop;
  /** The object that has to change. */
  readonly object: ObjectRef;
  /** The field that has to change, such as `spec.servers[0].tls.credentialName`; empty for the object as a whole. */
  readonly path: string;
  /** Steps of the path, from which the line is found. */
  readonly steps: readonly (string | number)[];
  /** Where its document was read. @default - made in memory */
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
  /** Its name. */
  readonly object: ObjectRef;
  /** Where it was read. @default - made in memory */
  readonly source?: Source;
}

/** What a check could not tell, and which fact it lacks. */
export interface NotDecided {
  /** Such as `AH301`. */
  readonly code: string;
  /** The object that it is about. */
  readonly object: ObjectRef;
  /** Where it was read. @default - made in memory */
  readonly source?: Source;
  /** The missing fact, such as `mesh.ingressClass`: a key of the facts file. */
  readonly needs: string;
  /** The host whose requests it concerns. @default - no single host */
  readonly host?: string;
}
