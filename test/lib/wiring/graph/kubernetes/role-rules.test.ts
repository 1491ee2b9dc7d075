import { CLUSTER_ROLE } from '../../../../../lib/wiring/graph/kinds';
import { type Access, isAbout, ruleAllows, rulesAllow } from '../../../../../lib/wiring/graph/kubernetes/role-rules';
import { Resource } from '../../../../../lib/wiring/graph/resource';
import { graphOf, objectOf } from '../trees';

const LIST: Access = { verb: 'list', group: '', resource: 'secrets', namespace: 'edge' };
const rule = (object: Record<string, unknown>) => new Resource({ object }, '').get();

test.each([
  [{ apiGroups: [''], resources: ['secrets'], verbs: ['list'] }, true],
  [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }, true],
  [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch'] }, false],
  [{ apiGroups: [''], resources: ['configmaps'], verbs: ['list'] }, false],
  [{ apiGroups: ['apps'], resources: ['secrets'], verbs: ['list'] }, false],
  [{ resources: ['secrets'], verbs: ['list'] }, false],
  [{ apiGroups: [''], resources: ['secrets'], verbs: ['list'], resourceNames: ['one'] }, false],
  [{ apiGroups: [''], resources: ['secrets'], verbs: ['${VERB}'] }, undefined],
  [{ apiGroups: [''], resources: ['configmaps'], verbs: ['${VERB}'] }, false],
])('%j lets list Secrets: %s', (object, expected) => {
  expect(ruleAllows(rule(object), LIST)).toBe(expected);
});

test('a rule is about Secrets whatever it allows', () => {
  expect(isAbout(rule({ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }), LIST)).toBe(true);
  expect(isAbout(rule({ apiGroups: [''], resources: ['pods'], verbs: ['list'] }), LIST)).toBe(false);
});

test('an aggregated ClusterRole has the rules of others, and may have more', () => {
  const graph = graphOf(`\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: sum }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: "yes" } }] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: part, labels: { part: "yes" } }
rules: [{ apiGroups: [""], resources: [secrets], verbs: [list] }]
`);
  const sum = objectOf(graph, CLUSTER_ROLE, '', 'sum');
  expect(rulesAllow(graph, sum, LIST)).toBe(true);
  expect(rulesAllow(graph, sum, { ...LIST, verb: 'delete' })).toBeUndefined();
  expect(rulesAllow(graph, objectOf(graph, CLUSTER_ROLE, '', 'part'), { ...LIST, verb: 'delete' })).toBe(false);
});
