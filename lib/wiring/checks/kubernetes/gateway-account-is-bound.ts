import { defineCheck, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type DeniedGateway, deniedGateways, wireOfDenied } from '../../graph/istio/gateway-access';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, GATEWAY, ROLE, ROLE_BINDING, SERVICE_ACCOUNT } from '../../graph/kinds';
import { accountOfSubject } from '../../graph/kubernetes/rbac';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

const WHY =
  'istiod asks whether the gateway may list Secrets before it serves one, so the certificate is withheld and browsers see the connection reset';

const messages = {
  AH105: {
    severity: 'unresolved',
    hop: 'tls',
    what: 'subject "{subject}" is no ServiceAccount in the manifests; the gateway\'s pods run as "{account}", which may not list Secrets',
    why: WHY,
    fix: 'Name ServiceAccount {account}.',
  },
  AH106: {
    severity: 'unresolved',
    hop: 'tls',
    what: 'Role "{role}" does not let the gateway\'s ServiceAccount "{account}" list Secrets; {better} would, and is not bound to it',
    why: WHY,
    fix: 'Bind the ServiceAccount to {better}. A roleRef cannot be changed: delete the binding, then make it anew.',
  },
  AH107: {
    severity: 'unresolved',
    hop: 'tls',
    what: 'namespace "{namespace}" is not that of the gateway\'s pods, so their ServiceAccount "{account}" may not list Secrets where they run',
    why: WHY,
    fix: 'Move the RoleBinding and its Role to namespace {home}.',
  },
  AH108: {
    severity: 'warning',
    hop: 'tls',
    what: 'group "{group}" is all that lets the gateway\'s ServiceAccount "{account}" list Secrets',
    why: `istiod asks for the ServiceAccount by its user name, without groups; ${WHY}`,
    fix: 'Name the ServiceAccount itself as a subject.',
  },
} as const;

export default defineCheck({
  id: 'gateway-account-is-bound',
  summary: 'The ServiceAccount of a gateway that ends TLS is bound to the Role that lets it list Secrets.',
  rows: [6, 37],
  sources: [
    'istio 1.31 pilot/pkg/credentials/kube/secrets.go Authorize',
    'kubernetes v1.36.3 pkg/registry/rbac/validation/rule.go',
  ],
  reads: [...WORKLOAD_KINDS, CLUSTER_ROLE, CLUSTER_ROLE_BINDING, GATEWAY, ROLE, ROLE_BINDING, SERVICE_ACCOUNT],
  messages,
  run(graph, report) {
    for (const denied of deniedGateways(graph)) tell(graph, denied, report);
  },
});

function tell(graph: Graph, denied: DeniedGateway, report: Report<typeof messages>): void {
  const { cause, workload } = denied;
  const account = denied.account.name;
  const wire = wireOfDenied(graph, denied, cause.kind === 'other-role' ? [cause.better] : []);
  if (cause.kind === 'other-subject') {
    const { namespace, name } = accountOfSubject(cause.binding, cause.subject) ?? denied.account;
    report('AH105', cause.subject, { subject: `${namespace}/${name}`, account }, wire);
  } else if (cause.kind === 'other-role') {
    const role = cause.binding.get('roleRef', 'name');
    report('AH106', role, { role: role.text() ?? '', account, better: String(cause.better) }, wire);
  } else if (cause.kind === 'other-namespace') {
    const values = { namespace: cause.binding.namespace, account, home: workload.namespace };
    report('AH107', cause.binding.get('metadata', 'namespace'), values, wire);
  } else if (cause.kind === 'group') {
    report('AH108', cause.subject, { group: cause.subject.get('name').text() ?? '', account }, wire);
  }
}
