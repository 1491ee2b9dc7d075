import { parseStream } from '../../../../lib/manifests/parse-stream';
import { TAKEN } from '../../../../lib/wiring/facts/object-shapes';
import { Graph } from '../../../../lib/wiring/graph/graph';
import { shapeFaults } from '../../../../lib/wiring/graph/kubernetes/shape-faults';
import { PLATFORM } from '../checks/platform-tree';

const shapeOf = (kind: string, apiVersion: string) =>
  TAKEN.find(({ kinds, apiVersions }) => kinds.includes(kind) && apiVersions.includes(apiVersion))?.shape;

test('every kind has one shape', () => {
  const kinds = TAKEN.flatMap(({ kinds }) => kinds);
  expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([]);
});

test('a whole platform is as the API server takes it', () => {
  const { resources } = new Graph(parseStream(PLATFORM).manifests);
  const shaped = resources.flatMap((one) => {
    const shape = shapeOf(one.kind, one.apiVersion);
    return shape ? [{ one, faults: shapeFaults(one.get().value, shape) }] : [];
  });
  expect(shaped.length).toBeGreaterThan(8);
  expect(shaped.filter(({ faults }) => faults.length > 0)).toEqual([]);
});
