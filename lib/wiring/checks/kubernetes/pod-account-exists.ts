import { defineCheck } from '../../define-check';
import { SERVICE_ACCOUNT } from '../../graph/kinds';
import { POD_KINDS, podTemplates } from '../../graph/kubernetes/pod-templates';
import { accountOfPod } from '../../graph/kubernetes/rbac';
import { didYouMean } from '../../near-name';

export default defineCheck({
  id: 'pod-account-exists',
  summary: 'The ServiceAccount of a pod is in its namespace.',
  rows: [],
  sources: ['kubernetes v1.36.3 plugin/pkg/admission/serviceaccount/admission.go'],
  reads: [...POD_KINDS, SERVICE_ACCOUNT],
  messages: {
    AH137: {
      severity: 'unresolved',
      hop: 'pods',
      what: 'ServiceAccount "{name}" is not in namespace {namespace}',
      why: 'the API server refuses the pods, so there are none',
      fix: 'Add the ServiceAccount, or name one that is there.{near}',
    },
  },
  run(graph, report) {
    const accounts = graph.all(SERVICE_ACCOUNT);
    for (const { resource, spec } of podTemplates(graph)) {
      const account = accountOfPod(spec, resource.namespace);
      if (resource.isContext || account === undefined || account.name === 'default') continue;
      if (graph.presence(SERVICE_ACCOUNT, account.namespace, account.name) !== 'absent') continue;
      const here = accounts.filter(({ namespace }) => namespace === account.namespace);
      const near = didYouMean(
        account.name,
        here.map(({ name }) => name),
      );
      const related = accounts.filter(({ name }) => name === account.name);
      const at = spec.get('serviceAccountName').isSet ? spec.get('serviceAccountName') : spec.get('serviceAccount');
      // Where a namespace has no ServiceAccount at all, something else makes them.
      const isSure = here.length > 0 || related.length > 0;
      report('AH137', at, { ...account, near }, { related, ...(!isSure && { severity: 'warning' }) });
    }
  },
});
