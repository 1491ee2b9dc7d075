import { defineCheck } from '../../define-check';
import { isPlaceholder } from '../../graph/field';
import type { Graph } from '../../graph/graph';
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
    for (const alike of repeated(graph)) {
      const [last, ...others] = [...alike].reverse() as [Resource, ...Resource[]];
      const values = { object: String(last), count: alike.length };
      const related = others.filter(({ manifest }) => manifest.source !== last.manifest.source);
      if (new Set(alike.map(contentOf)).size === 1) {
        report('AH142', last, values, { related });
        continue;
      }
      const files = new Set(alike.map(({ manifest }) => manifest.source?.file ?? ''));
      const text = files.size > 1 ? `: ${[...files].join(', ')}` : '';
      const severity = severityOf([...files]);
      report('AH141', last, { ...values, files: text }, { related, ...(severity && { severity }) });
    }
  },
});

/** Files of different folders may be overlays, of which one is applied; of one folder they are applied together. */
function severityOf(files: readonly string[]): 'warning' | 'info' | undefined {
  if (files.length === 1) return undefined;
  return new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1))).size === 1 ? 'warning' : 'info';
}

function repeated(graph: Graph): readonly (readonly Resource[])[] {
  const byName = new Map<string, Resource[]>();
  for (const resource of graph.resources) {
    const { isContext, kind, name, namespace } = resource;
    if (isContext || name === '' || isPlaceholder(name) || isPlaceholder(namespace) || !isApplied(resource)) continue;
    const key = `${kind} ${namespace}/${name}`;
    const others = byName.get(key);
    if (others) others.push(resource);
    else byName.set(key, [resource]);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

/** Hooks of Helm and Argo CD come and go; files of kustomize and Helm are no objects. */
function isApplied(resource: Resource): boolean {
  const isHook = resource
    .get('metadata', 'annotations')
    .entries()
    .some(([key]) => key === 'helm.sh/hook' || key === 'argocd.argoproj.io/hook');
  return !isHook && resource.apiVersion !== '' && !resource.kind.endsWith('.config.k8s.io');
}

/** The same text for the same content, whatever the order of its keys. */
function contentOf({ manifest }: Resource): string {
  return JSON.stringify(manifest.object, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
