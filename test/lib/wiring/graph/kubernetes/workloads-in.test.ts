import { workloadsIn } from '../../../../../lib/wiring/graph/kubernetes/workloads-in';
import { graphOf } from '../trees';

test('workloads of a namespace', () => {
  const pod = (name: string, namespace: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;
  const graph = graphOf([pod('a', 'one'), pod('b', 'two'), pod('c', 'one')].join('---\n'));
  expect(workloadsIn(graph, 'one').map(({ resource }) => resource.name)).toEqual(['a', 'c']);
  expect(workloadsIn(graph, 'three')).toEqual([]);
});
