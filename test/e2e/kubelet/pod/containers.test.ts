import { containersOf } from '../../../../e2e/kubelet/pod/containers';
import { container } from '../pods';

test('init containers come first, and one that always starts again is a sidecar', () => {
  const spec = {
    containers: [container()],
    initContainers: [container({ name: 'init' }), container({ name: 'proxy', restartPolicy: 'Always' })],
  };
  expect(containersOf(spec).map(({ role, spec: { name } }) => `${name} ${role}`)).toEqual([
    'init init',
    'proxy sidecar',
    'app main',
  ]);
});
