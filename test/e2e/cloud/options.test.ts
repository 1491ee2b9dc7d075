import { parseOptions } from '../../../e2e/cloud/options';

test('only the run has no default', () => {
  expect(parseOptions(['--run', '/r'])).toEqual({
    run: '/r',
    controller: 'aws-lbc',
    handover: undefined,
    nodeIp: '10.244.0.1',
    lagMs: 2000,
  });
  const args = ['--run', '/r', '--controller', 'in-tree', '--handover', 'h.json', '--deregistration-lag', '0.5'];
  expect(parseOptions(args)).toMatchObject({ controller: 'in-tree', handover: 'h.json', lagMs: 500 });
});

test.each([
  [[], '--run is needed'],
  [['--run', '/r', '--controller', 'gke'], '--controller "gke" is none of aws-lbc, eks-auto, in-tree'],
  [['--run', '/r', '--deregistration-lag', 'long'], '--deregistration-lag "long" is no number of seconds'],
])('%j is refused: %s', (argv, message) => {
  expect(() => parseOptions(argv)).toThrow(message);
});
