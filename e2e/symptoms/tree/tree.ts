import type { Json, JsonObject } from './json';

export interface Manifest extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject & { readonly name: string };
}

/** What is applied, and what the platform below it is installed from. */
export interface Tree {
  /** By file of dist/, in the order of the documents. */
  readonly dist: Readonly<Record<string, readonly Manifest[]>>;
  /** By release: the values of its chart, out of install/. */
  readonly values: Readonly<Record<string, JsonObject>>;
}

/**
 * An object of a tree: `Gateway istio-ingress/application-gateway`, `ClusterIssuer letsencrypt-staging`, or the values of a
 * release: `values istiod`.
 */
export type ObjectName = string;

export function nameOf({ kind, metadata }: Manifest): ObjectName {
  return `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata.name}`;
}

export function valuesOf(release: string): ObjectName {
  return `values ${release}`;
}

/** Every object of a tree by its name; of two with one name, the one that is applied last. */
export function objectsOf({ dist, values }: Tree): ReadonlyMap<ObjectName, Json> {
  const manifests = Object.keys(dist)
    .sort()
    .flatMap((file) => dist[file] ?? []);
  return new Map<ObjectName, Json>([
    ...manifests.map((manifest): [ObjectName, Json] => [nameOf(manifest), manifest]),
    ...Object.entries(values).map(([release, value]): [ObjectName, Json] => [valuesOf(release), value]),
  ]);
}
