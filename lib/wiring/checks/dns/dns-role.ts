import { defineCheck } from '../../define-check';
import { type ExternalDns, externalDnsInstances, flagValue } from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { SERVICE_ACCOUNT } from '../../graph/kinds';
import { accountOfPod } from '../../graph/kubernetes/rbac';
import { WORKLOAD_KINDS, workloads } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { nearName } from '../../near-name';

const ROLE_ARN = 'eks.amazonaws.com/role-arn';

export default defineCheck({
  id: 'dns-role',
  summary: 'The ServiceAccount of external-dns is one that AWS trusts.',
  rows: [86],
  sources: ['external-dns docs/tutorials/aws.md', 'EKS user guide, IAM roles for service accounts; Pod Identity'],
  reads: [...WORKLOAD_KINDS, SERVICE_ACCOUNT],
  messages: {
    AH629: {
      severity: 'error',
      hop: 'record',
      what: 'no IAM role trusts ServiceAccount {account}, by which external-dns runs',
      why: 'AWS answers AccessDenied: no record is made or changed',
      fix: 'Run it as a ServiceAccount with a role ({trusted}), or let the role trust this one.',
    },
    AH630: {
      severity: 'unresolved',
      hop: 'record',
      what: 'ServiceAccount {account} has no annotation "eks.amazonaws.com/role-arn"; {other} has one, and no pod runs by it',
      why: 'the pods get no credentials of the role: AWS answers AccessDenied, and no record is made or changed',
      fix: 'Set serviceAccountName to {name}.',
    },
  },
  run(graph, report) {
    const roles = graph.facts.aws?.serviceAccountRoles;
    for (const instance of externalDnsInstances(graph)) {
      const { workload } = instance;
      const account = accountOfPod(workload.spec, workload.namespace);
      if (flagValue(instance, 'provider') !== 'aws' || account === undefined || hasKeys(instance)) continue;
      const own = graph.find(SERVICE_ACCOUNT, account.namespace, account.name);
      const name = `${account.namespace}/${account.name}`;
      const place = workload.spec.get('serviceAccountName');
      if (roles !== undefined) {
        const trusted = Object.keys(roles).join(', ') || 'none is told';
        if (!Object.hasOwn(roles, name))
          report('AH629', place, { account: name, trusted }, { related: own ? [own] : [] });
        continue;
      }
      const other = own?.annotation(ROLE_ARN).isSet ? undefined : unusedAccount(graph, account);
      if (other === undefined) continue;
      report('AH630', place, { account: name, other: `${other}`, name: other.name }, { related: [other] });
    }
  },
});

/** Whether credentials come another way: keys in the environment or in a mounted file. */
function hasKeys({ container }: ExternalDns): boolean {
  const names = container
    .get('env')
    .items()
    .map((variable) => String(variable.get('name').value));
  return (
    container.get('envFrom').items().length > 0 ||
    names.some((name) => /^AWS_(ACCESS_KEY|SHARED_CRED|CONFIG|WEB_ID|PROFILE)/.test(name))
  );
}

/** A ServiceAccount of the namespace with a role and a name that is near, which no workload runs by. */
function unusedAccount(graph: Graph, { namespace, name }: { namespace: string; name: string }): Resource | undefined {
  const used = graph.memo('accounts of workloads', () => {
    const accounts = workloads(graph).map((workload) => accountOfPod(workload.spec, workload.namespace));
    return new Set(accounts.map((account) => `${account?.namespace}/${account?.name}`));
  });
  return graph
    .all(SERVICE_ACCOUNT)
    .filter(
      (one) => one.namespace === namespace && one.annotation(ROLE_ARN).isSet && !used.has(`${namespace}/${one.name}`),
    )
    .find((one) => nearName(one.name, [name]) !== undefined || /external-?dns/.test(one.name));
}
