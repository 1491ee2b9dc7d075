import { copiesOf } from '../../../../../lib/wiring/graph/kubernetes/secret-copies';
import { Resource } from '../../../../../lib/wiring/graph/resource';
import { graphOf } from '../trees';

const graph = graphOf('apiVersion: v1\nkind: Namespace\nmetadata: { name: edge, labels: { certs: "yes" } }\n');
const REFLECTOR = 'reflector.v1.k8s.emberstack.com/reflection-auto';
const REPLICATOR = 'replicator.v1.mittwald.de/replicate-to';

/** Whether copies are made in the namespace `edge`. */
function reaches(annotations: Record<string, string>): (boolean | undefined)[] {
  return copiesOf(new Resource({ object: annotations }, '').get()).map((reach) => reach(graph, 'edge'));
}

test.each([
  [{}, []],
  [{ [`${REFLECTOR}-enabled`]: 'true' }, [true]],
  [{ [`${REFLECTOR}-enabled`]: 'true', [`${REFLECTOR}-namespaces`]: 'apps, edge' }, [true]],
  [{ [`${REFLECTOR}-enabled`]: 'true', [`${REFLECTOR}-namespaces`]: 'apps' }, [false]],
  [{ [`${REFLECTOR}-enabled`]: 'true', [`${REFLECTOR}-namespaces`]: '${NAMES}' }, [undefined]],
  [{ [REPLICATOR]: 'ed.*' }, [true]],
  [{ [REPLICATOR]: '.*' }, [true]],
  [{ [REPLICATOR]: '(a+)+$' }, [undefined]],
  [{ [`${REPLICATOR}-matching`]: 'certs=yes' }, [true]],
  [{ [`${REPLICATOR}-matching`]: 'certs in (yes)' }, [undefined]],
  [{ 'kubed.appscode.com/sync': '' }, [true]],
  [{ 'kubed.appscode.com/sync': 'certs=no' }, [false]],
])('%j: %j', (annotations, expected) => {
  expect(reaches(annotations as Record<string, string>)).toEqual(expected);
});
