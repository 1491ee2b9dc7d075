import { graceOf } from '../../../../e2e/kubelet/pod/grace';
import { pod } from '../pods';

test.each([
  ['what the pod asks for', pod({ terminationGracePeriodSeconds: 10 }), 10],
  ['what its deletion asks for', pod({ terminationGracePeriodSeconds: 10 }, { deletionGracePeriodSeconds: 3 }), 3],
  ['the default', pod(), 30],
  ["the node's own limit", pod({ terminationGracePeriodSeconds: 180 }), 40],
])('a pod gets %s', (_, of, seconds) => {
  expect(graceOf(of, false, 40_000)).toBe(seconds * 1000);
});

test('a pod that is gone already gets next to nothing', () => {
  expect(graceOf(pod(), true, 40_000)).toBe(2000);
});
