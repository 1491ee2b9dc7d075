import { PDB } from '../../../../../lib/wiring/graph/kinds';
import { budgetsOf, podsOf, workloadsOfBudget } from '../../../../../lib/wiring/graph/kubernetes/disruption-budgets';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { Resource } from '../../../../../lib/wiring/graph/resource';
import { graphOf, objectOf } from '../trees';

const deployment = (name: string, namespace = 'apps') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { template: { metadata: { labels: { app: ${name} } } } }\n`;
const budget = (name: string, spec: string) =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: ${name}, namespace: apps }\nspec: { ${spec} }\n`;

const graph = graphOf(
  [
    deployment('web'),
    deployment('api'),
    deployment('web', 'other'),
    budget('labels', 'selector: { matchLabels: { app: web } }'),
    budget('expressions', 'selector: { matchExpressions: [{ key: app, operator: NotIn, values: [web] }] }'),
    budget('all', 'selector: {}'),
    budget('none', 'maxUnavailable: 1'),
  ].join('---\n'),
);

test.each([
  ['labels', ['web']],
  ['expressions', ['api']],
  ['all', ['web', 'api']],
  ['none', []],
])('the budget "%s" protects %j', (name, expected) => {
  const found = workloadsOfBudget(graph, objectOf(graph, PDB, 'apps', name));
  expect(found.map(({ resource }) => resource.name)).toEqual(expected);
});

test('budgets of a workload', () => {
  const [web] = workloads(graph);
  if (!web) throw new Error('no workload');
  expect(budgetsOf(graph, web).map(({ name }) => name)).toEqual(['labels', 'all']);
});

test.each([
  [1, 1],
  ['50%', 2],
  ['0%', 0],
  ['100%', 3],
  ['half', undefined],
])('%j of three pods: %s', (value, expected) => {
  expect(podsOf(new Resource({ object: { value } }, '').get('value'), 3)).toBe(expected);
});
