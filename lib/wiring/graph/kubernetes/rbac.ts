import type { Graph } from '../graph';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, ROLE, ROLE_BINDING } from '../kinds';
import { isPlaceholder } from '../placeholder';
import type { Field, Resource } from '../resource';
import { type Access, rulesAllow } from './role-rules';

/** A ServiceAccount by its name, there or not. */
export interface Account {
  readonly namespace: string;
  readonly name: string;
}

/** A subject of a RoleBinding or ClusterRoleBinding. */
export interface Grant {
  readonly binding: Resource;
  readonly subject: Field;
  /** Groups count for who asks with a token of its own, not for whom istiod asks. */
  readonly byGroup: boolean;
}

/** The ServiceAccount of a pod. */
export function accountOfPod(spec: Field, namespace: string): Account | undefined {
  const field = ['serviceAccountName', 'serviceAccount'].map((key) => spec.get(key)).find(({ isSet }) => isSet);
  const name = field === undefined ? 'default' : field.text();
  return name === undefined || isPlaceholder(namespace) ? undefined : { namespace, name: name || 'default' };
}

/**
 * The ServiceAccount that a subject names. In a RoleBinding one without a namespace is of the RoleBinding's own, as in Istio's
 * gateway chart. Upstream: kubernetes v1.36.3 pkg/registry/rbac/validation/rule.go appliesToUser.
 */
export function accountOfSubject(binding: Resource, subject: Field): Account | undefined {
  const name = subject.get('name').text();
  if (subject.get('kind').text() === 'User') {
    const [, ...parts] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(name ?? '') ?? [];
    return parts.length === 2 ? { namespace: parts[0] as string, name: parts[1] as string } : undefined;
  }
  const own = subject.get('namespace');
  const namespace = own.isSet ? own.text() : binding.namespace;
  const isAccount = subject.get('kind').text() === 'ServiceAccount' && name !== undefined;
  return isAccount && namespace !== undefined && namespace !== '' ? { namespace, name } : undefined;
}

/** Subjects of all bindings. */
export function allGrants(graph: Graph): readonly Grant[] {
  return graph.memo('rbac grants', () =>
    graph.all(ROLE_BINDING, CLUSTER_ROLE_BINDING).flatMap((binding) =>
      binding
        .get('subjects')
        .items()
        .map((subject) => ({ binding, subject, byGroup: subject.get('kind').text() === 'Group' })),
    ),
  );
}

/** Subjects that are a ServiceAccount, by its name or by one of its groups. */
export function grantsTo(graph: Graph, { namespace, name }: Account): readonly Grant[] {
  const index = graph.memo('rbac grants by subject', () => {
    const bySubject = new Map<string, Grant[]>();
    for (const grant of allGrants(graph)) {
      const key = keyOf(grant);
      const others = bySubject.get(key);
      if (others) others.push(grant);
      else bySubject.set(key, [grant]);
    }
    return bySubject;
  });
  const groups = ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'];
  return [`account ${namespace}/${name}`, ...groups.map((group) => `group ${group}`)].flatMap(
    (key) => index.get(key) ?? [],
  );
}

const UNKNOWN = 'unknown';

function keyOf({ binding, subject, byGroup }: Grant): string {
  if (subject.holdsUnknown() || isPlaceholder(binding.namespace)) return UNKNOWN;
  if (byGroup) return `group ${subject.get('name').text()}`;
  const account = accountOfSubject(binding, subject);
  return account ? `account ${account.namespace}/${account.name}` : 'nobody';
}

/** The Role or ClusterRole that a binding names; `undefined` where it is not in the tree. */
export function roleOf(graph: Graph, binding: Resource): Resource | undefined {
  const [kind, name] = [binding.get('roleRef', 'kind').text(), binding.get('roleRef', 'name').text()];
  if (name === undefined) return undefined;
  // Both are always asked for, so that what is read does not depend on what is found.
  const [role, clusterRole] = [graph.find(ROLE, binding.namespace, name), graph.find(CLUSTER_ROLE, '', name)];
  return kind === 'Role' ? role : clusterRole;
}

/** Whether bindings reach a namespace: those of the cluster reach all. */
export function reaches(binding: Resource, namespace: string): boolean {
  return binding.kind === CLUSTER_ROLE_BINDING || binding.namespace === namespace;
}

/** Who may do anything, and who may read Secrets, of the roles that Kubernetes brings along. */
const BUILT_IN_ALLOWING_SECRETS: ReadonlySet<string> = new Set(['cluster-admin', 'admin', 'edit']);

/** Whether a binding's role allows something; `undefined` where that cannot be told. */
export function bindingAllows(graph: Graph, binding: Resource, access: Access): boolean | undefined {
  const role = roleOf(graph, binding);
  if (role) return rulesAllow(graph, role, access);
  const name = binding.get('roleRef', 'name').text();
  const isBuiltIn = binding.get('roleRef', 'kind').text() === 'ClusterRole';
  if (isBuiltIn && name === 'cluster-admin') return true;
  if (isBuiltIn && access.resource === 'secrets' && BUILT_IN_ALLOWING_SECRETS.has(name ?? '')) return true;
  return undefined;
}

/** Whether a ServiceAccount may do something, as far as the tree tells. */
export type Answer = 'allowed' | 'denied' | 'unknown';

/**
 * Whether a ServiceAccount may do something, by the bindings in the tree.
 * Upstream: kubernetes v1.36.3 plugin/pkg/auth/authorizer/rbac/rbac.go.
 *
 * @param groups whether those of all ServiceAccounts count: they do for its own requests
 */
export function mayAccess(graph: Graph, account: Account, access: Access, groups = true): Answer {
  const grants = grantsTo(graph, account).filter(({ byGroup }) => groups || !byGroup);
  const answers = grants
    .filter(({ binding }) => reaches(binding, access.namespace))
    .map(({ binding }) => bindingAllows(graph, binding, access));
  if (answers.includes(true)) return 'allowed';
  return answers.includes(undefined) || unknownGrants(graph, access.namespace) ? 'unknown' : 'denied';
}

/** Whether some binding that reaches a namespace has a subject that is not known. */
export function unknownGrants(graph: Graph, namespace: string): boolean {
  return allGrants(graph).some(
    (grant) =>
      (isPlaceholder(grant.binding.namespace) || reaches(grant.binding, namespace)) && keyOf(grant) === UNKNOWN,
  );
}
