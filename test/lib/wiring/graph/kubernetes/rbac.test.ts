import { ROLE_BINDING } from '../../../../../lib/wiring/graph/kinds';
import {
  accountOfPod,
  accountOfSubject,
  grantsTo,
  mayAccess,
  roleOf,
} from '../../../../../lib/wiring/graph/kubernetes/rbac';
import type { Access } from '../../../../../lib/wiring/graph/kubernetes/role-rules';
import { Resource } from '../../../../../lib/wiring/graph/resource';
import { graphOf, objectOf } from '../trees';

const LIST: Access = { verb: 'list', group: '', resource: 'secrets', namespace: 'edge' };
const EDGE = { namespace: 'edge', name: 'gateway' };

const RULES = '[{ apiGroups: [""], resources: [secrets], verbs: [list] }]';
const role = (rules = RULES, kind = 'Role', more = '') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: secrets, namespace: edge }\n${more}\nrules: ${rules}\n`;
const binding = (
  subject: string,
  reference = '{ kind: Role, name: secrets }',
  kind = 'RoleBinding',
  namespace = 'edge',
) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: secrets, namespace: ${namespace} }\nroleRef: ${reference}\nsubjects: [${subject}]\n`;
const ACCOUNT = '{ kind: ServiceAccount, name: gateway, namespace: edge }';
const answer = (...documents: string[]) => mayAccess(graphOf(documents.join('---\n')), EDGE, LIST);

test.each([
  ['a ServiceAccount by its name', ACCOUNT],
  ['one without a namespace, of that of the RoleBinding', '{ kind: ServiceAccount, name: gateway }'],
  ['its user name', '{ kind: User, name: "system:serviceaccount:edge:gateway" }'],
  ['the group of its namespace', '{ kind: Group, name: "system:serviceaccounts:edge" }'],
  ['the group of all', '{ kind: Group, name: "system:serviceaccounts" }'],
])('a RoleBinding counts for %s', (_, subject) => {
  expect(answer(role(), binding(subject))).toBe('allowed');
});

test.each([
  ['another ServiceAccount', '{ kind: ServiceAccount, name: other }'],
  ['one of another namespace', '{ kind: ServiceAccount, name: gateway, namespace: apps }'],
  ['a group of another namespace', '{ kind: Group, name: "system:serviceaccounts:apps" }'],
  ['a user of that name', '{ kind: User, name: gateway }'],
])('a RoleBinding does not count for %s', (_, subject) => {
  expect(answer(role(), binding(subject))).toBe('denied');
});

test('groups do not count where they are not asked for', () => {
  const graph = graphOf([role(), binding('{ kind: Group, name: "system:serviceaccounts" }')].join('---\n'));
  expect(mayAccess(graph, EDGE, LIST, false)).toBe('denied');
});

test('a RoleBinding reaches its own namespace, a ClusterRoleBinding all', () => {
  const clusterRole = '{ kind: ClusterRole, name: cluster-admin }';
  expect(answer(binding(ACCOUNT, clusterRole, 'RoleBinding', 'apps'))).toBe('denied');
  expect(answer(binding(ACCOUNT, clusterRole, 'RoleBinding'))).toBe('allowed');
  expect(answer(binding(ACCOUNT, clusterRole, 'ClusterRoleBinding'))).toBe('allowed');
});

test('roles outside of the tree may allow anything, but for those that everybody knows', () => {
  expect(answer(binding(ACCOUNT))).toBe('unknown');
  expect(answer(binding(ACCOUNT, '{ kind: ClusterRole, name: edit }'))).toBe('allowed');
});

test('a subject that is not known may be the one', () => {
  expect(answer(role(), binding('{ kind: ServiceAccount, name: "${NAME}" }'))).toBe('unknown');
});

test('the ServiceAccount of a pod', () => {
  const spec = (object: Record<string, unknown>) => new Resource({ object }, '').get();
  expect(accountOfPod(spec({ serviceAccountName: 'web' }), 'apps')).toEqual({ namespace: 'apps', name: 'web' });
  expect(accountOfPod(spec({ serviceAccount: 'old' }), 'apps')).toEqual({ namespace: 'apps', name: 'old' });
  expect(accountOfPod(spec({}), 'apps')).toEqual({ namespace: 'apps', name: 'default' });
  expect(accountOfPod(spec({ serviceAccountName: '${NAME}' }), 'apps')).toBeUndefined();
});

test('subjects, bindings and roles find each other', () => {
  const graph = graphOf([role(), binding(ACCOUNT)].join('---\n'));
  const bound = objectOf(graph, ROLE_BINDING, 'edge', 'secrets');
  expect(accountOfSubject(bound, bound.get('subjects', 0))).toEqual(EDGE);
  expect(grantsTo(graph, EDGE).map((grant) => grant.binding)).toEqual([bound]);
  expect(String(roleOf(graph, bound))).toBe('Role edge/secrets');
});
