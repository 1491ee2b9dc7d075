import { explain } from '../../../lib/cli/explain';
import { type ExplainCommand, parse } from '../../../lib/cli/parse';
import type { System } from '../../../lib/cli/system';
import { parseStream } from '../../../lib/manifests/parse-stream';
import { BROKEN, WIRED } from '../report/explained-sample';
import { PARTS, streamOf } from '../wiring/checks/platform-tree';
import { memorySystem } from './memory-system';

const command = (line: string) => parse(['explain', ...line.split(' ')]) as ExplainCommand;

function explained(line: string, files: Readonly<Record<string, string>>) {
  return explain(command(line), memorySystem(files));
}

const wired = { 'dist/a.yaml': WIRED };
const broken = { 'dist/a.yaml': BROKEN };

describe('the exit code', () => {
  const closed = WIRED.replace('hosts: [apps/web.sample.com]', 'hosts: [api.sample.com]');
  const misled = { 'dist/a.yaml': WIRED, 'facts.yaml': 'mesh: {ingressSelector: other, ingressService: other}\n' };

  test.each([
    ['web.sample.com', wired, 0],
    ['web.sample.com', broken, 1],
    ['wed.sample.com', wired, 1],
    ['web.sample.com', { 'dist/a.yaml': streamOf(PARTS.HOST, PARTS.APP) }, 1],
    ['web.sample.com', { 'dist/a.yaml': closed }, 0],
    ['web.sample.com --scheme http', { 'dist/a.yaml': closed }, 1],
    ['web.sample.com --scheme http', broken, 0],
    ['web.sample.com --facts facts.yaml', misled, 1],
  ])('of explain %s (%#) tells whether it is answered', (line, files, exitCode) => {
    expect(explained(line, files).exitCode).toBe(exitCode);
  });
});

test('the chain names objects and files, and ends in the fix of what is broken', () => {
  const { stdout } = explained('web.sample.com', broken);
  expect(stdout).toMatch(/^https:\/\/web\.sample\.com\/\n {2}✓ record .*\n {19}dist\/a\.yaml:\d+ /);
  expect(stdout).toMatch(/ {2}→ broken at tls\n {6}fix: +Use one of .*\n {6}browser: /);
  const { line } = /dist\/a\.yaml:(?<line>\d+)\n {8}tls\.mode/.exec(stdout)?.groups ?? {};
  expect(BROKEN.split('\n')[Number(line) - 1]).toContain('SIMPEL');
});

test('a scheme and a path are asked for', () => {
  const { stdout } = explained('web.sample.com --scheme http --path /cart', wired);
  expect(stdout.match(/^\S.*$/gm)).toEqual(['http://web.sample.com/cart']);
});

test('a host that nothing names is told with the one that was probably meant', () => {
  expect(explained('wbe.sample.com', wired)).toEqual({
    stdout: expect.stringContaining('Did you mean "web.sample.com"?'),
    stderr: '',
    exitCode: 1,
  });
  expect(explained('wed.sample.com --format json', wired).stdout).toContain('"didYouMean": "web.sample.com"');
});

test('the context has its part in the chain', () => {
  const { APP, HOST, ...platform } = PARTS;
  const files = { 'dist/a.yaml': streamOf(HOST, APP), 'platform/b.yaml': streamOf(...Object.values(platform)) };
  const alone = explained('web.sample.com', files);
  expect([alone.exitCode, alone.stderr]).toEqual([
    1,
    'note: what stands outside of dist is not known: name it with --context, tell it with --facts, or say with --complete that there is nothing\n',
  ]);
  expect(explained('web.sample.com --context platform', files).exitCode).toBe(0);
});

test('what cannot be read is told', () => {
  const { stderr } = explained('web.sample.com', { ...wired, 'dist/bad.yaml': 'kind: [' });
  expect(stderr).toMatch(/^note: dist\/bad\.yaml:1: not YAML: /);
});

test('of trees that exclude each other, those that have the host are explained', () => {
  const trees = [
    { name: 'production', manifests: parseStream(WIRED).manifests },
    { name: 'staging', manifests: parseStream(WIRED.replaceAll('web.sample.com', 'web.staging.com')).manifests },
  ];
  const system: System = { ...memorySystem(wired), readManifests: () => ({ trees, faults: [], notes: [] }) };
  const { stdout, exitCode } = explain(command('web.sample.com'), system);
  expect(stdout.match(/^tree .*$/gm)).toEqual(['tree production']);
  expect(exitCode).toBe(0);
});

test('who waits is told what is done', () => {
  const system = memorySystem(wired);
  explain(command('web.sample.com'), system);
  expect(system.doing).toEqual([expect.stringMatching(/^explaining web\.sample\.com in \d+ objects$/)]);
});
