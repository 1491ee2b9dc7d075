import { defineCheck } from '../../define-check';
import { isBefore, REMOVED_APIS, type RemovedApi } from '../../facts/removed-apis';
import { servedVersionsOf } from '../../facts/served-apis';

/** The oldest Kubernetes that is still about: what it has removed is gone everywhere. */
const OLDEST = '1.27';

export default defineCheck({
  id: 'api-version-served',
  summary: 'The API server serves the apiVersion of each object.',
  rows: [30],
  sources: [
    'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
    'istio 1.31 manifests/charts/base/files/crd-all.gen.yaml',
  ],
  reads: [],
  messages: {
    AH138: {
      severity: 'error',
      hop: 'object',
      what: 'apiVersion "{apiVersion}" of {kind} was removed in {project} {removed}',
      why: 'kubectl says that there are no matches for the kind, so the object never reaches the cluster',
      fix: 'Use {instead}, and see its migration notes: fields may have moved.',
    },
    AH139: {
      severity: 'error',
      hop: 'object',
      what: 'apiVersion "{apiVersion}" has no kind {kind}',
      why: 'kubectl says that there are no matches for the kind, so the object never reaches the cluster',
      fix: 'Use {instead}.',
    },
  },
  run(graph, report) {
    const target = graph.facts.versions?.kubernetes;
    for (const resource of graph.resources) {
      const { kind } = resource.ref();
      const { apiVersion } = resource;
      const api = removedApi(apiVersion, kind);
      if (api === undefined) {
        const served = servedVersionsOf(apiVersion, kind);
        if (served) report('AH139', resource.get('apiVersion'), { apiVersion, kind, instead: served.join(' or ') });
        continue;
      }
      const { project, removed, instead } = api;
      if (project === 'Kubernetes' && target !== undefined && isBefore(target, removed)) continue;
      const isSure = project !== 'Kubernetes' || target !== undefined || !isBefore(OLDEST, removed);
      const values = { apiVersion, kind, project, removed, instead };
      report('AH138', resource.get('apiVersion'), values, isSure ? {} : { severity: 'warning' });
    }
  },
});

function removedApi(apiVersion: string, kind: string): RemovedApi | undefined {
  return REMOVED_APIS[apiVersion]?.find(({ kinds }) => kinds === 'all' || kinds.includes(kind));
}
