import { linkOf, nodeSide, podSide } from '../../../../e2e/kubelet/sandbox/network-script';

const link = linkOf('10.244.0.17', '10.244.0.1');

test('the node reaches a pod by a route of its own', () => {
  expect(nodeSide(link, 42).split('\n')).toEqual([
    'link add veth17 type veth peer name eth0 netns 42',
    'link set veth17 up',
    'route replace 10.244.0.17/32 dev veth17',
    '',
  ]);
});

test('a pod reaches everything by the node', () => {
  expect(podSide(link).split('\n')).toEqual([
    'link set lo up',
    'addr add 10.244.0.17/32 dev eth0',
    'link set eth0 up',
    'route add 10.244.0.1/32 dev eth0 scope link',
    'route add default via 10.244.0.1',
    '',
  ]);
});
