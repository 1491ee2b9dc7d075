import type { Graph } from '../graph';
import { addTo } from '../groups';
import { serversWithCredential } from '../istio/server-hosts';
import { CERTIFICATE } from '../kinds';
import { referencesOf } from '../kubernetes/pod-references';
import { podTemplates } from '../kubernetes/pod-templates';
import type { Resource } from '../resource';

/** A Certificate whose Secret no pod mounts and no Gateway serves. */
export interface UnusedCertificate {
  readonly resource: Resource;
  readonly secretName: string;
}

/** Certificates of a namespace whose Secret nothing of the tree uses. */
export function unusedCertificates(graph: Graph, namespace: string): readonly UnusedCertificate[] {
  const index = graph.memo('unused certificates', () => {
    const mounted = mountedSecrets(graph);
    const byNamespace = new Map<string, UnusedCertificate[]>();
    for (const resource of graph.all(CERTIFICATE)) {
      const secretName = resource.get('spec', 'secretName').text();
      if (!secretName || mounted.has(`${resource.namespace}/${secretName}`)) continue;
      if (serversWithCredential(graph, secretName).length > 0) continue;
      addTo(byNamespace, resource.namespace, { resource, secretName });
    }
    return byNamespace;
  });
  return index.get(namespace) ?? [];
}

function mountedSecrets(graph: Graph): ReadonlySet<string> {
  return new Set(
    podTemplates(graph).flatMap((template) =>
      referencesOf(template).map(({ field }) => `${template.resource.namespace}/${field.text()}`),
    ),
  );
}
