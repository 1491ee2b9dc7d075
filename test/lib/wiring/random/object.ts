export type KubernetesObject = Readonly<Record<string, unknown>>;

/** An object; one of no namespace has an empty one. */
export function object(
  apiVersion: string,
  kind: string,
  namespace: string,
  named: string,
  fields: KubernetesObject = {},
  metadata: KubernetesObject = {},
): KubernetesObject {
  return {
    apiVersion,
    kind,
    metadata: { name: named, ...(namespace !== '' && { namespace }), ...metadata },
    ...fields,
  };
}

/** What a workload says of its pods. */
export function podsOf(label: string, spec: KubernetesObject): KubernetesObject {
  return { selector: { matchLabels: { app: label } }, template: { metadata: { labels: { app: label } }, spec } };
}
