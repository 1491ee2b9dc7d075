import { enter } from '../../../e2e/outside/enter';

const world = { id: 'x1', run: '/runs/x1' };

test('the Internet is a network namespace of the world, with a resolv.conf of its own', () => {
  const command = enter(world, 'internet', ['look', 'a.b']);
  expect(command.slice(0, 9)).toEqual([
    ...['ip', 'netns', 'exec', 'cah-x1-out', 'unshare', '--mount', 'sh', '-ec'],
    'mount --bind "$0" /etc/resolv.conf; exec "$@"',
  ]);
  expect(command[9]).toBe('/runs/x1/resolv.outside');
  expect(command.slice(-6)).toEqual(['look', 'a.b', '--from', 'internet', '--run', '/runs/x1']);
});

test('the VPC is a machine beside the node, whose namespace and link go with the program', () => {
  const command = enter(world, 'vpc', ['look', 'a.b']);
  expect(command.slice(0, 4)).toEqual(['unshare', '--net', 'sh', '-ec']);
  expect(command[4]).toContain('link add vpc$$ type veth peer name eth0 netns $$');
  expect(command[5]).toBe('/run/netns/cah-x1');
});
