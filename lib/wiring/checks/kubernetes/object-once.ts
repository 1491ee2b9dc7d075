import { defineCheck } from '../../define-check';
import { isCollection } from '../../graph/collections';
import { repeatedObjects } from '../../graph/repeated-objects';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'object-once',
  summary: 'Each object stands in the manifests once.',
  rows: [38],
  sources: ['https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/'],
  reads: [],
  messages: {
    AH141: {
      severity: 'error',
      hop: 'object',
      what: '{object} stands in the manifests {count} times, with different content{files}',
      why: 'the last apply wins, so what the others say never holds; kustomize and Argo CD refuse or warn',
      fix: 'Keep one of them.',
    },
    AH142: {
      severity: 'info',
      hop: 'object',
      what: '{object} stands in the manifests {count} times, with the same content',
      why: 'one of them is void; kustomize refuses it',
      fix: 'Keep one of them.',
    },
  },
  run(graph, report) {
    for (const { resources, isSame } of repeatedObjects(graph)) {
      const [last, ...others] = [...resources].reverse() as [Resource, ...Resource[]];
      const values = { object: String(last), count: resources.length };
      const related = others.filter(({ manifest }) => manifest.source !== last.manifest.source);
      if (isSame) {
        report('AH142', last, values, { related });
        continue;
      }
      const files = new Set(resources.map(({ manifest }) => manifest.source?.file ?? ''));
      const text = files.size > 1 ? `: ${[...files].join(', ')}` : '';
      const severity = isCollection(graph) && files.size > 1 ? 'info' : severityOf([...files]);
      report('AH141', last, { ...values, files: text }, { related, ...(severity && { severity }) });
    }
  },
});

/** Files of different folders may be overlays, of which one is applied; of one folder they are applied together. */
function severityOf(files: readonly string[]): 'warning' | 'info' | undefined {
  if (files.length === 1) return undefined;
  return new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1))).size === 1 ? 'warning' : 'info';
}
