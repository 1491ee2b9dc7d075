import { factObjects } from '../../../../lib/wiring/facts/fact-objects';
import { CONFIG_MAP } from '../../../../lib/wiring/graph/kinds';
import { graphOf } from '../graph/trees';

test('objects that stand for facts are no reading of their kind', () => {
  const graph = graphOf('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: istio }\n');
  const reads = graph.recordReads(() => {
    expect(factObjects(graph, CONFIG_MAP).map(({ name }) => name)).toEqual(['istio']);
    expect(factObjects(graph, 'Service')).toEqual([]);
  });
  expect([...reads]).toEqual([]);
});
