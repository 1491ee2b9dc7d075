import { parseOptions } from '../../../e2e/outside/options';

const parse = (...args: string[]) => parseOptions(args, 1000);

test('a look needs a host and a run', () => {
  expect(parse('look', 'a.b', '--run', '/r')).toEqual({
    command: 'look',
    host: 'a.b',
    run: '/r',
    trust: 'letsencrypt',
    dns: '198.51.100.1',
    path: '/headers',
    timeoutMs: 5000,
    http: false,
    seconds: undefined,
    everyMs: 200,
    until: undefined,
    since: 1000,
    rate: 100,
    expect: '200',
  });
});

test('what is looked for, and from where', () => {
  const watch = parse('watch', 'a.b', '--run', '/r', '--from', 'vpc', '--until', '{"https":"200"}', '--seconds', '5');
  expect(watch).toMatchObject({ command: 'watch', dns: '10.96.0.10', until: { https: '200' }, seconds: 5 });
  const load = parse('load', 'a.b', '--run', '/r', '--trust', 'acm', '--dns', '127.0.0.1', '--rate', '50', '--http');
  expect(load).toMatchObject({ trust: 'acm', dns: '127.0.0.1', rate: 50, http: true });
});

test.each([
  [['look', 'a.b'], 'usage:'],
  [['look', '--run', '/r'], 'usage:'],
  [['peek', 'a.b', '--run', '/r'], 'usage:'],
  [['look', 'a.b', '--run', '/r', '--trust', 'all'], '--trust "all" is none of letsencrypt, acm'],
  [['look', 'a.b', '--run', '/r', '--from', 'mars'], '--from "mars" is none of internet, vpc'],
  [['load', 'a.b', '--run', '/r', '--rate', 'fast'], '--rate "fast" is no number'],
])('%j is refused: %s', (args, message) => {
  expect(() => parse(...args)).toThrow(message);
});
