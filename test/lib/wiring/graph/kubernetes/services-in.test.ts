import { servicesIn } from '../../../../../lib/wiring/graph/kubernetes/services-in';
import { graphOf } from '../trees';

const service = (name: string, namespace: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;

test('names of Services are those of one namespace', () => {
  const graph = graphOf([service('a', 'apps'), service('b', 'apps'), service('c', 'other')].join('---\n'));
  expect([servicesIn(graph, 'apps'), servicesIn(graph, 'none')]).toEqual([['a', 'b'], []]);
});
