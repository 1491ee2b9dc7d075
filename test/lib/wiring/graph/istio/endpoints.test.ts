import { endpointsOf } from '../../../../../lib/wiring/graph/istio/endpoints';
import { lastHops } from '../../../../../lib/wiring/graph/istio/last-hops';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf } from '../trees';

/** Pods behind the only hop of a tree, with the port of their container. */
function endsOf(yaml: string): (readonly [string, number | undefined])[] {
  const graph = graphOf(yaml);
  return lastHops(graph).flatMap((hop) =>
    endpointsOf(graph, hop).map(({ workload, port }) => [workload.resource.name, port] as const),
  );
}

test.each([
  ['a number', 'targetPort: 8080', 8080],
  ['a name', 'targetPort: http', 8080],
  ['a name that no container has', 'targetPort: grpc', undefined],
])('the port of the pods is the Service port’s target: %s', (_, target, port) => {
  expect(endsOf(PLATFORM.replace('targetPort: 8080', target))).toEqual([['web', port]]);
});

test('a port that the Service does not have leads to no pods', () => {
  expect(endsOf(PLATFORM.replace('number: 8000', 'number: 8001'))).toEqual([]);
});

test('a destination that is no Service of the tree leads to none', () => {
  expect(endsOf(PLATFORM.replace('host: web\n', 'host: elsewhere\n'))).toEqual([]);
});
