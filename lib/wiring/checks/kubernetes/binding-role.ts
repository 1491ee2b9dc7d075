import { defineCheck } from '../../define-check';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, ROLE, ROLE_BINDING } from '../../graph/kinds';
import type { Field, Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

/** Upstream: kubernetes v1.36.3 plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go; others of it begin with `system:`. */
const BUILT_IN = ['cluster-admin', 'admin', 'edit', 'view'];

export default defineCheck({
  id: 'binding-role',
  summary: 'A RoleBinding or ClusterRoleBinding names a role that is there.',
  rows: [6],
  sources: ['kubernetes v1.36.3 pkg/apis/rbac/validation/validation.go ValidateRoleBinding'],
  reads: [CLUSTER_ROLE, CLUSTER_ROLE_BINDING, ROLE, ROLE_BINDING],
  messages: {
    AH131: {
      severity: 'unresolved',
      hop: 'object',
      what: 'roleRef names {kind} "{name}", which is not {where}',
      why: 'the binding grants nothing, so what its subjects ask for is forbidden',
      fix: 'Name a role that is there. A roleRef cannot be changed: delete the binding, then make it anew.{near}',
    },
    AH132: {
      severity: 'error',
      hop: 'object',
      what: '{key} "{value}" is not one that a {binding} can refer to',
      why: 'the API server refuses the binding, so what its subjects ask for is forbidden',
      fix: 'Use {allowed}.',
    },
  },
  run(graph, report) {
    for (const binding of graph.own(ROLE_BINDING, CLUSTER_ROLE_BINDING)) {
      const { field, allowed } = refused(binding) ?? {};
      if (field && allowed) {
        const values = { key: String(field.steps().at(-1)), value: String(field.value ?? ''), allowed };
        report('AH132', field, { ...values, binding: binding.ref().kind });
        continue;
      }
      const reference = binding.get('roleRef');
      const [kind, name] = [reference.get('kind').text(), reference.get('name').text()];
      if (kind === undefined || name === undefined || BUILT_IN.includes(name) || name.startsWith('system:')) continue;
      const wanted = kind === 'Role' ? ROLE : CLUSTER_ROLE;
      if (graph.presence(wanted, binding.namespace, name) !== 'absent') continue;
      const here = graph.all(wanted).filter(({ namespace }) => namespace === '' || namespace === binding.namespace);
      const near = didYouMean(
        name,
        here.map((role) => role.name),
      );
      const alike = graph
        .all(ROLE, CLUSTER_ROLE)
        .filter((role) => role.name === name || near.includes(`"${role.name}"`));
      const where = kind === 'Role' ? `in namespace ${binding.namespace}` : 'among the manifests';
      report('AH131', reference.get('name'), { kind, name, where, near }, { related: alike });
    }
  },
});

/** An empty group is completed by the API server. */
function refused(binding: Resource): { readonly field: Field; readonly allowed: string } | undefined {
  const [group, kind] = [binding.get('roleRef', 'apiGroup'), binding.get('roleRef', 'kind')];
  if (group.text() !== undefined && group.text() !== '' && group.text() !== 'rbac.authorization.k8s.io') {
    return { field: group, allowed: 'rbac.authorization.k8s.io' };
  }
  const kinds = binding.kind === CLUSTER_ROLE_BINDING ? ['ClusterRole'] : ['Role', 'ClusterRole'];
  return kind.text() !== undefined && !kinds.includes(kind.text() as string)
    ? { field: kind, allowed: kinds.join(' or ') }
    : undefined;
}
