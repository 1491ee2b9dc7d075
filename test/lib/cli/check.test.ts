import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '../../../lib/cli/check';
import { type CheckCommand, parse } from '../../../lib/cli/parse';
import type { Output } from '../../../lib/cli/system';
import { memorySystem } from './memory-system';

jest.mock('../../../lib/wiring/checks', () => ({
  get CHECKS() {
    return (jest.requireActual('../wiring/two-checks') as typeof import('../wiring/two-checks')).TWO_CHECKS;
  },
}));

const ROUTE = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop, namespace: apps }
spec:
  hosts: [shop.sample.com]
  gateways:
    - shop
`;
const GATEWAY = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: apps }
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: Odd }
`;

function checked(line: string, files: Readonly<Record<string, string>>): Output {
  return check(parse(['check', ...line.split(' ').filter(Boolean)]) as CheckCommand, memorySystem(files));
}

const wired = { 'dist/a.yaml': ROUTE, 'dist/b.yaml': GATEWAY };
const lost = { 'dist/a.yaml': ROUTE };
const odd = { 'dist/web.yaml': SERVICE };

describe('what is checked', () => {
  test('is dist where nothing is named', () => {
    expect(checked('', wired)).toEqual({
      stdout: 'dist: 0 findings in 2 objects, hosts: shop.sample.com\n',
      stderr: '',
      exitCode: 0,
    });
  });

  test('are files, folders and stdin', () => {
    const files = { 'x/a.yaml': ROUTE, '-': GATEWAY };
    expect(checked('x/a.yaml -', files).stdout).toBe(
      'x/a.yaml, stdin: 0 findings in 2 objects, hosts: shop.sample.com\n',
    );
  });

  test.each([
    [
      '',
      'no path is given, and there is no folder dist here: there is nothing to check. Give files or folders, or - for stdin: `helm template . | auto-https check -`.',
    ],
    [
      'dits',
      'path "dits" does not exist: what it was meant to hold would go unchecked. Give files or folders that exist, or - for stdin.',
    ],
    [
      'x --context gone',
      '--context gone does not exist: what it holds would be taken for missing. Give a folder or a file of manifests, or the platform.contract.json of a platform.',
    ],
    [
      'x --facts gone',
      '--facts gone cannot be read: ENOENT: the result would be another one without it. Give the path of a file that exists and is readable.',
    ],
    [
      'x --baseline gone',
      '--baseline gone does not exist: which findings are accepted cannot be told. Have it written first: add --update-baseline.',
    ],
    [
      'x --only AH9999',
      'there is no code "AH9999": no check would answer to it. Use a code that `auto-https checks` lists.',
    ],
  ])('must be there: check %s', (line, message) => {
    expect(() => checked(line, { 'x/a.yaml': ROUTE })).toThrow(message);
  });

  test('must come through the pipe', () => {
    expect(() => checked('-', { '-': '' })).toThrow(
      'stdin holds no object: what should have come through the pipe would go unchecked. See that the program before the pipe succeeds.',
    );
    expect(checked('- x', { '-': '', 'x/a.yaml': GATEWAY }).exitCode).toBe(0);
    expect(checked('-', { '-': 'kind: [' }).exitCode).toBe(1);
  });

  test('is told to who waits', () => {
    const system = memorySystem(wired);
    check(parse(['check']) as CheckCommand, system);
    expect(system.doing).toEqual(['checking 2 objects']);
  });
});

describe('the exit code', () => {
  test.each([
    ['', lost, 0],
    ['--complete', lost, 1],
    ['--fail-on warning', lost, 1],
    ['', odd, 1],
    ['--fail-on never', odd, 0],
    ['', { 'dist/web.yaml': 'kind: [' }, 1],
    ['--fail-on info', wired, 0],
  ] as const)('of check %s on %j is %d', (line, files, exitCode) => {
    expect(checked(line, files).exitCode).toBe(exitCode);
  });
});

describe('a finding', () => {
  test('names the line of its field', () => {
    expect(checked('', lost).stdout).toContain('\n    dist/a.yaml:7\n');
    const [finding] = JSON.parse(checked('--format json', lost).stdout).findings;
    expect(finding).toMatchObject({ code: 'AH901', file: 'dist/a.yaml', line: 7 });
  });

  test('may be one of a file', () => {
    const { stdout } = checked('', { 'dist/web.yaml': 'kind: [' });
    expect(stdout).toMatch(/^dist\/web\.yaml\n {2}error {2}AH001\n {4}dist\/web\.yaml:1\n/);
  });

  test('is looked for by its code', () => {
    expect(checked('--only ah901', { ...lost, ...odd }).stdout).not.toContain('AH902');
    expect(checked('--skip AH902 --fail-on warning', odd).exitCode).toBe(0);
  });

  test('of an object without a namespace names the one that is told', () => {
    expect(checked('--namespace team', odd).stdout).toContain('Service team/web');
  });
});

describe('--context', () => {
  test('resolves what a folder of manifests holds, and is not reported on', () => {
    const files = { ...lost, 'platform/gateway.yaml': GATEWAY, 'platform/odd.yaml': SERVICE };
    expect(checked('--context platform --complete', files)).toMatchObject({
      stdout: 'dist: 0 findings in 1 object, hosts: shop.sample.com\n',
      exitCode: 0,
    });
  });

  test('resolves what a contract declares', () => {
    const contract = readFileSync(resolve(__dirname, '../../../platform.contract.json'), 'utf8');
    const route = ROUTE.replace('- shop', '- application-gateway');
    const files = { 'dist/a.yaml': route, 'platform.contract.json': contract };
    expect(checked('--context platform.contract.json', files).stdout).toMatch(/^dist: 0 findings in 1 object/);
  });

  test('that cannot be read says so', () => {
    const files = { ...wired, 'platform/bad.yaml': 'kind: [', 'bad.json': '{' };
    const { stderr, exitCode } = checked('--context platform --context bad.json', files);
    expect(stderr).toMatch(/^note: context platform\/bad\.yaml:\d+: not YAML: .*\n/);
    expect(exitCode).toBe(0);
  });
});

describe('--facts', () => {
  test('tells what manifests do not hold, and which findings may stand', () => {
    const ignore = '{ code: AH902, object: Service default/web, reason: it is going }';
    const balanced = SERVICE.replace('Odd', 'LoadBalancer').replace('web', 'balanced');
    const files = { ...odd, 'dist/b.yaml': balanced, 'facts.yaml': `aws: {}\nignore:\n  - ${ignore}\n` };
    expect(checked('--facts facts.yaml', files).stdout).toBe('dist: 0 findings, 1 silenced in 2 objects\n');
  });

  test('with an entry that silences nothing stands in the file, line and all', () => {
    const ignore = '{ code: AH902, object: Service default/gone, reason: it is going }';
    const files = { ...wired, 'facts.yaml': `# ours\nignore:\n  - ${ignore}\n` };
    const { stdout, exitCode } = checked('--facts facts.yaml', files);
    expect(stdout).toContain('  info  AH020  ignore[0]\n    facts.yaml:3\n');
    expect(exitCode).toBe(0);
  });
});

describe('--baseline', () => {
  const { file, ...said } = checked('--baseline b.json --update-baseline', odd);

  test('is written on demand, whatever is found', () => {
    expect(said).toEqual({ stdout: 'dist: 1 finding accepted in b.json\n', stderr: '', exitCode: 0 });
    expect(file?.path).toBe('b.json');
  });

  test('accepts what it holds, and what is new fails', () => {
    const files = { ...odd, 'b.json': file?.text ?? '' };
    expect(checked('--baseline b.json', files)).toEqual({
      stdout: 'dist: 0 findings, 1 in the baseline in 1 object\n',
      stderr: '',
      exitCode: 0,
    });
    const more = { ...files, 'dist/more.yaml': SERVICE.replace('web', 'more') };
    expect(checked('--baseline b.json', more)).toMatchObject({
      stdout: expect.stringMatching(/\n1 error, 1 in the baseline in 2 objects\n$/),
      exitCode: 1,
    });
  });

  test('says when it holds what is found no more', () => {
    expect(checked('--baseline b.json', { ...wired, 'b.json': file?.text ?? '' }).stderr).toBe(
      'note: b.json: 1 finding of it found no more; have it written anew with --update-baseline\n',
    );
  });
});
