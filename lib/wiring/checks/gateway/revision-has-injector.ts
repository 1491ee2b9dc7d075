import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { autoContainers, DEFAULT_REVISION, INJECTION, injectionOf, REVISION } from '../../graph/istio/injection';
import { revisionsOf } from '../../graph/istio/revisions';
import { DEPLOYMENT, MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload, workloads } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'revision-has-injector',
  summary: 'The revision that pods are injected by exists.',
  rows: [121],
  sources: ['istio istio-discovery/templates/mutatingwebhook.yaml, revision-tags-mwc.yaml'],
  reads: [
    DEPLOYMENT,
    MUTATING_WEBHOOK_CONFIGURATION,
    NAMESPACE,
    ...WORKLOAD_KINDS.filter((kind) => kind !== DEPLOYMENT),
  ],
  messages: {
    AH275: {
      severity: 'error',
      hop: 'pods',
      what: 'the pods name no revision, and the mesh has {revisions} alone',
      why: 'only a revision or tag named default injects pods without istio.io/rev: the image stays "auto", and no pod starts',
      fix: 'Label the pod template istio.io/rev with one of: {revisions}.',
    },
    AH276: {
      severity: 'error',
      hop: 'pods',
      what: 'istio.io/rev is "{revision}", and the mesh has {revisions}',
      why: 'no injector is asked about these pods: the image of a gateway stays "auto", and an app has no sidecar',
      fix: 'Use one of: {revisions}.',
    },
    AH277: {
      severity: 'warning',
      hop: 'pods',
      what: 'the pods name no revision, while all that is injected in the tree names one: {revisions}',
      why: 'unless a revision or tag named default exists, no injector is asked about them: the image stays "auto", and no pod starts',
      fix: 'Label the pod template istio.io/rev, such as "{revisions}".',
    },
  },
  run(graph, report) {
    const known = revisionsOf(graph);
    const used = usedRevisions(graph);
    const said = new Set<unknown>();
    for (const workload of workloads(graph)) {
      const injection = injectionOf(graph, workload);
      if (injection.state !== 'injected') continue;
      const { revision, at } = injection;
      const isAuto = autoContainers(workload).length > 0;
      if (known === undefined) {
        const isAlone = isAuto && revision === DEFAULT_REVISION && used.size > 0 && !used.has(DEFAULT_REVISION);
        if (isAlone) report('AH277', workload.metadata.get('labels', REVISION), { revisions: [...used].join(', ') });
        continue;
      }
      if (known.names.has(revision) || said.has(at.resource)) continue;
      said.add(at.resource);
      const revisions = [...known.names].join(', ');
      const severity = known.areAll ? 'error' : 'warning';
      if (revision !== DEFAULT_REVISION) report('AH276', at, { revision, revisions }, { severity });
      else if (isAuto) report('AH275', workload.metadata.get('labels', REVISION), { revisions }, { severity });
    }
  },
});

/** Revisions that namespaces, and pods other than these, name; `default` where a namespace says `istio-injection: enabled`. */
function usedRevisions(graph: Graph): ReadonlySet<string> {
  return graph.memo('used revisions', () => {
    const namespaces = graph.all(NAMESPACE).flatMap((namespace) => {
      const revision = namespace.label(REVISION).text();
      const isEnabled = namespace.label(INJECTION).text() === 'enabled';
      return [...(isEnabled ? [DEFAULT_REVISION] : []), ...(revision === undefined ? [] : [revision])];
    });
    return new Set([...namespaces, ...workloads(graph).flatMap(revisionOfPods)]);
  });
}

function revisionOfPods({ metadata }: Workload): string[] {
  const text = metadata.get('labels', REVISION).text();
  return text === undefined ? [] : [text];
}
