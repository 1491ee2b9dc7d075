import { parseOptions } from '../../../e2e/kubelet/options';

test('a run and the servers are enough', () => {
  expect(parseOptions(['--run', '/run', '--bin', '/bin'])).toEqual({
    run: '/run',
    bin: '/bin',
    node: 'e2e-node',
    nodeIp: '10.244.0.1',
    dns: '10.96.0.10',
    graceMs: 20_000,
    istioCni: true,
    aws: 'http://10.244.0.1:5000',
  });
});

test('the rest may be said', () => {
  const argv =
    '--run r --bin b --node n --node-ip 10.0.0.1 --dns 10.0.0.2 --grace 0.5 --cni plain --aws http://x'.split(' ');
  expect(parseOptions(argv)).toEqual({
    run: 'r',
    bin: 'b',
    node: 'n',
    nodeIp: '10.0.0.1',
    dns: '10.0.0.2',
    graceMs: 500,
    istioCni: false,
    aws: 'http://x',
  });
});

test.each([
  [['--run', 'r'], '--run and --bin are needed'],
  [['--run', 'r', '--bin', 'b', '--grace', 'long'], '--grace "long" is no number of seconds'],
  [['--run', 'r', '--bin', 'b', '--cni', 'calico'], '--cni "calico" is neither istio nor plain'],
])('%j is refused', (argv, message) => {
  expect(() => parseOptions(argv)).toThrow(message);
});
