import { parseStream } from '../../../../../lib/manifests/parse-stream';
import { Graph } from '../../../../../lib/wiring/graph/graph';
import {
  clientNamespaces,
  hopsByDestination,
  hostOfHop,
  lastHops,
} from '../../../../../lib/wiring/graph/istio/last-hops';
import { PLATFORM } from '../../checks/platform-tree';

const graph = new Graph(parseStream(PLATFORM).manifests);
const [hop] = lastHops(graph);
if (!hop) throw new Error('no hop');

test('a hop leads from the pods of the gateway to those of the app', () => {
  expect(lastHops(graph)).toHaveLength(1);
  expect(clientNamespaces(hop)).toEqual(['istio-ingress']);
  expect(hostOfHop(hop)).toBe('web.sample.com');
  expect(hop.port).toBe(8000);
  expect(hopsByDestination([hop, hop]).map((group) => group.length)).toEqual([2]);
});
