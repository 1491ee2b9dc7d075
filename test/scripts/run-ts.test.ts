import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const RUN_TS = resolve(__dirname, '../../scripts/run-ts.cjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-ts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(files: Readonly<Record<string, string>>, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { DEBUG: _, ...clean } = process.env;
  const options = { cwd: folder, encoding: 'utf8', env: { ...clean, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN_TS, 'main.ts', ...args], options);
  return { status, stdout, stderr };
}

test('a program gets its arguments, and each of its files its own folder', () => {
  const result = run(
    {
      'main.ts':
        "import { join } from 'node:path';\nimport { here } from './deep/here';\nconsole.log(here === join(__dirname, 'deep'), process.argv.slice(2));",
      'deep/here.ts': 'export const here: string = __dirname;',
    },
    ['--flag', 'x'],
  );
  expect(result).toEqual({ status: 0, stdout: "true [ '--flag', 'x' ]\n", stderr: '' });
});

test('a syntax error is shown where it stands, without a stack', () => {
  const { status, stderr } = run({ 'main.ts': 'const a: number = ;\n' });
  expect(status).toBe(1);
  expect(stderr).toContain('main.ts:1:18:');
  expect(stderr).not.toMatch(/^\s+at /m);
});

const HOUSE_ERROR = `import { InvalidInputError } from '${resolve(__dirname, '../../lib/errors')}';
throw new InvalidInputError({ what: 'port 0', why: 'no port', fix: 'Use 1 to 65535.' });`;

test('wrong input is told in one message', () => {
  expect(run({ 'main.ts': HOUSE_ERROR })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'port 0: no port. Use 1 to 65535.\n',
  });
});

test.each([
  [['--debug'], {}],
  [[], { DEBUG: '1' }],
])('with %j and %j it comes with its stack', (args, env) => {
  expect(run({ 'main.ts': HOUSE_ERROR }, args, env).stderr).toMatch(/^\s+at .*main\.ts:2:7\)/m);
});

test('what cdk8s finds in validation is told in one message', () => {
  const { status, stderr } = run({
    'main.ts': `import { App, Chart } from 'cdk8s';
const app = new App();
new Chart(app, 'web').node.addValidation({ validate: () => ['no host'] });
app.synth();`,
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Validation failed with the following errors:\n  [web] no host\n',
  });
});

test('an error that nobody foresaw points into the TypeScript, also when it comes late', () => {
  const { status, stderr } = run({
    'main.ts': "interface A {}\n\nsetTimeout(() => {\n  throw new Error('late');\n});",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: late\n\s+at .*main\.ts:4:9/);
});
