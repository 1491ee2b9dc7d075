import { enterNode, enterOutside } from '../../../e2e/world/enter';
import { RunFolder } from '../../../e2e/world/run-folder';

const folder = new RunFolder('try-1');
const init = { pid: 42, began: '1' };

test('a command on the node is in its network, and ends with the world', () => {
  expect(enterNode(folder, init, ['kubectl', 'get', 'pods'])).toEqual([
    'nsenter',
    '--net=/run/netns/cah-try-1',
    '--pid=/proc/42/ns/pid_for_children',
    ...['--', 'setpriv', '--pdeathsig', 'KILL', '--', 'kubectl', 'get', 'pods'],
  ]);
});

test('a command outside asks the DNS of the Internet', () => {
  const command = enterOutside(folder, init, ['curl', 'http://a.sample.com/']);
  expect(command).toContain('--net=/run/netns/cah-try-1-out');
  expect(command.slice(-3)).toEqual([folder.file('resolv.outside'), 'curl', 'http://a.sample.com/']);
});
