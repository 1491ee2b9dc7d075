import { insideCommand } from '../../../../e2e/kubelet/container/run-inside';

test('a command in a container is what the container is', () => {
  const inside = { pid: 7, root: '/pods/u/root-app', identity: ['--reuid=5'], environment: { A: 'x y' } };
  expect(insideCommand(inside, ['pilot-agent', 'wait'])).toEqual([
    ...['nsenter', '--target=7', '--mount', '--uts', '--net', '--pid', '--'],
    ...['chroot', '/pods/u/root-app', '/usr/bin/setpriv', '--reuid=5', '--'],
    ...['/usr/bin/env', '-i', 'A=x y', 'pilot-agent', 'wait'],
  ]);
});
