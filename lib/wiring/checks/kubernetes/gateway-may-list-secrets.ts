import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type DeniedGateway, deniedGateways, wireOfDenied } from '../../graph/istio/gateway-access';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, GATEWAY, ROLE, ROLE_BINDING, SERVICE_ACCOUNT } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';

const WHY =
  'istiod asks whether the gateway may list Secrets before it serves one, so the certificate is withheld and browsers see the connection reset';
const RIGHT = 'apiGroups [""], resources [secrets], verbs [get, watch, list] and no resourceNames';

const messages = {
  AH101: {
    severity: 'error',
    hop: 'tls',
    what: '{field} {value} do not let the gateway\'s ServiceAccount "{account}" list Secrets',
    why: WHY,
    fix: `Write a rule with ${RIGHT}.`,
  },
  AH102: {
    severity: 'error',
    hop: 'tls',
    what: 'resourceNames {value} let the gateway\'s ServiceAccount "{account}" list no Secrets',
    why: `istiod asks for the right to list all Secrets of the namespace, which a rule with resourceNames never gives; ${WHY}`,
    fix: 'Remove resourceNames; keep the gateway in a namespace of its own instead.',
  },
  AH103: {
    severity: 'unresolved',
    hop: 'tls',
    what: 'nothing lets the gateway\'s ServiceAccount "{account}" list Secrets in namespace {namespace}',
    why: WHY,
    fix: `Bind it there, by a RoleBinding, to a Role with ${RIGHT}.`,
  },
  AH104: {
    severity: 'unresolved',
    hop: 'tls',
    what: 'the rules say nothing of Secrets, and the gateway\'s ServiceAccount "{account}" is bound to no other Role',
    why: WHY,
    fix: `Add a rule with ${RIGHT}.`,
  },
} as const;

export default defineCheck({
  id: 'gateway-may-list-secrets',
  summary: 'The Role of a gateway that ends TLS lets its ServiceAccount list the Secrets of the namespace.',
  rows: [5],
  sources: [
    'istio 1.31 pilot/pkg/credentials/kube/secrets.go Authorize',
    'kubernetes v1.36.3 pkg/registry/rbac/validation/rule.go',
  ],
  reads: [...WORKLOAD_KINDS, CLUSTER_ROLE, CLUSTER_ROLE_BINDING, GATEWAY, ROLE, ROLE_BINDING, SERVICE_ACCOUNT],
  messages,
  run(graph, report) {
    for (const denied of deniedGateways(graph)) {
      const { cause, workload } = denied;
      const account = denied.account.name;
      const wire = (...others: Resource[]) => wireOfDenied(graph, denied, others);
      if (cause.kind === 'rule') {
        const values = { field: String(cause.field.steps().at(-1)), value: text(cause.field), account };
        report('AH101', cause.field, values, wire(cause.binding));
      } else if (cause.kind === 'one-secret') {
        report('AH102', cause.field, { value: text(cause.field), account }, wire(cause.binding));
      } else if (cause.kind === 'unrelated-role') {
        report('AH104', cause.role.get('rules'), { account }, wire(cause.binding));
      } else if (cause.kind === 'nothing' && canStart(graph, denied)) {
        report('AH103', workload.resource, { account, namespace: workload.namespace }, wire(...cause.roles));
      }
    }
  },
});

/** Pods without their ServiceAccount never start, which another check tells. */
function canStart(graph: Graph, { account }: DeniedGateway): boolean {
  return account.name === 'default' || graph.find(SERVICE_ACCOUNT, account.namespace, account.name) !== undefined;
}

function text(field: Field): string {
  return JSON.stringify(field.value ?? null);
}
