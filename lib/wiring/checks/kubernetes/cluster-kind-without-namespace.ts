import { defineCheck } from '../../define-check';
import { isClusterScoped } from '../../graph/kinds';

export default defineCheck({
  id: 'cluster-kind-without-namespace',
  summary: 'Objects of kinds that belong to no namespace name none.',
  rows: [36],
  sources: [
    'kubernetes v1.36.3 staging/src/k8s.io/apiserver/pkg/registry/rest/meta.go EnsureObjectNamespaceMatchesRequestNamespace',
  ],
  reads: [],
  messages: {
    AH140: {
      severity: 'warning',
      hop: 'object',
      what: 'namespace "{namespace}" on a {kind}, which belongs to none',
      why: 'the namespace is dropped without a word, so what others look for there is not found, and tools that compare see a difference for ever',
      fix: 'Remove the namespace, or use the kind that belongs to one, where there is one.',
    },
  },
  run(graph, report) {
    for (const resource of graph.resources) {
      const namespace = resource.get('metadata', 'namespace');
      if (!isClusterScoped(resource.kind) || !namespace.text()) continue;
      report('AH140', namespace, { namespace: namespace.text() as string, kind: resource.ref().kind });
    }
  },
});
