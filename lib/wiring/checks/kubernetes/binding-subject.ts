import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { blamedBindings } from '../../graph/istio/gateway-access';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, GATEWAY, ROLE, ROLE_BINDING, SERVICE_ACCOUNT } from '../../graph/kinds';
import { type Account, accountOfSubject } from '../../graph/kubernetes/rbac';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';
import { nearName } from '../../near-name';

const RBAC = 'rbac.authorization.k8s.io';

export default defineCheck({
  id: 'binding-subject',
  summary: 'The subjects of a RoleBinding or ClusterRoleBinding are there.',
  rows: [6, 37],
  sources: ['kubernetes v1.36.3 pkg/apis/rbac/validation/validation.go ValidateRoleBindingSubject'],
  reads: [...WORKLOAD_KINDS, CLUSTER_ROLE, CLUSTER_ROLE_BINDING, GATEWAY, ROLE, ROLE_BINDING, SERVICE_ACCOUNT],
  messages: {
    AH133: {
      severity: 'error',
      hop: 'object',
      what: 'subject "{name}", a ServiceAccount, has no namespace',
      why: 'a ClusterRoleBinding belongs to none that could be meant, so the API server refuses it',
      fix: 'Set the namespace of the ServiceAccount.{near}',
    },
    AH134: {
      severity: 'unresolved',
      hop: 'object',
      what: 'subject "{namespace}/{name}" is no ServiceAccount in the manifests; {other} is',
      why: 'the pods that run as the other one are granted nothing here: what they ask for is forbidden',
      fix: 'Write namespace and name of the ServiceAccount that the pods run as.',
    },
    AH135: {
      severity: 'error',
      hop: 'object',
      what: '{key} "{value}" is not one of a subject{of}',
      why: 'the API server refuses the binding, so what its subjects ask for is forbidden',
      fix: 'Use {allowed}.',
    },
  },
  run(graph, report) {
    const blamed = blamedBindings(graph);
    for (const binding of graph.own(ROLE_BINDING, CLUSTER_ROLE_BINDING)) {
      if (blamed.has(binding)) continue;
      for (const subject of binding
        .get('subjects')
        .items()
        .filter((one) => !one.holdsUnknown())) {
        const { field, allowed, of = '' } = refused(subject) ?? {};
        if (field && allowed !== undefined) {
          report('AH135', field, { key: String(field.steps().at(-1)), value: String(field.value ?? ''), of, allowed });
          continue;
        }
        const name = subject.get('name').text() ?? '';
        if (lacksNamespace(binding, subject)) {
          const meant = graph.all(SERVICE_ACCOUNT).filter((one) => one.name === name);
          const near = meant[0] ? ` It may be ${meant[0].namespace}.` : '';
          // Where the namespace of the ServiceAccount is left open too, kustomize or Flux sets both.
          const isLeftOpen = meant.length > 0 && meant.every((one) => !one.get('metadata', 'namespace').isSet);
          const severity = isLeftOpen ? ('unresolved' as const) : ('error' as const);
          report('AH133', subject, { name, near }, { related: meant, severity });
          continue;
        }
        const account = accountOfSubject(binding, subject);
        const other = account && meantInstead(graph, account);
        if (!account || !other) continue;
        report('AH134', subject, { ...account, other: String(other) }, { related: [other] });
      }
    }
  },
});

function lacksNamespace(binding: Resource, subject: Field): boolean {
  const isAccount = subject.get('kind').text() === 'ServiceAccount';
  return binding.kind === CLUSTER_ROLE_BINDING && isAccount && !subject.get('namespace').text();
}

/** The ServiceAccount that was probably meant by one that is not there: of the same name elsewhere, or of one like it. */
function meantInstead(graph: Graph, { namespace, name }: Account): Resource | undefined {
  if (name === 'default' || graph.presence(SERVICE_ACCOUNT, namespace, name) !== 'absent') return undefined;
  const { byName, byNamespace } = graph.memo('service accounts', () => accountIndex(graph));
  const here = byNamespace.get(namespace) ?? [];
  const near = nearName(
    name,
    here.map((one) => one.name),
  );
  // One whose namespace something else sets, such as kustomize or Flux, may be the very one.
  const elsewhere = byName.get(name)?.filter((one) => one.get('metadata', 'namespace').isSet);
  return here.find((one) => one.name === near) ?? elsewhere?.[0];
}

function accountIndex(graph: Graph): Record<'byName' | 'byNamespace', ReadonlyMap<string, readonly Resource[]>> {
  const [byName, byNamespace] = [new Map<string, Resource[]>(), new Map<string, Resource[]>()];
  const enter = (map: Map<string, Resource[]>, key: string, account: Resource) => {
    const others = map.get(key);
    if (others) others.push(account);
    else map.set(key, [account]);
  };
  for (const account of graph.all(SERVICE_ACCOUNT)) {
    enter(byName, account.name, account);
    enter(byNamespace, account.namespace, account);
  }
  return { byName, byNamespace };
}

/** The API server completes an empty group. */
function refused(subject: Field): { field: Field; allowed: string; of?: string } | undefined {
  const [kind, group] = [subject.get('kind'), subject.get('apiGroup')];
  const kinds = ['ServiceAccount', 'User', 'Group'];
  if (kind.text() !== undefined && !kinds.includes(kind.text() as string))
    return { field: kind, allowed: kinds.join(', ') };
  const right = kind.text() === 'ServiceAccount' ? '' : RBAC;
  if (kind.text() === undefined || !group.text() || group.text() === right) return undefined;
  return { field: group, allowed: right === '' ? '"", or leave it out' : right, of: ` of kind ${kind.text()}` };
}
