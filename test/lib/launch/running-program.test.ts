import { packageModule } from '../../../lib/launch/bundle/package-channel';
import { asFunction, CompiledPart } from '../../../lib/launch/compiled-part';
import { RunningProgram } from '../../../lib/launch/running-program';
import { Observation } from '../../../lib/launch/watch/observation';

const { argv } = process;
/** Where the programs leave what they saw: both sides have the same module of Node. */
const events = require('node:events') as { seen?: unknown[] };
beforeEach(() => {
  events.seen = [];
});
afterEach(() => {
  process.argv = argv;
  delete events.seen;
});

const part = (code: string) =>
  new CompiledPart({ id: 'a', code: asFunction(`const { seen } = require('node:events');\n${code}`) }, '/p/x.cjs');

function run(own: string, packages?: string): readonly unknown[] {
  const running = new RunningProgram('/p/main.ts', part(own), packages === undefined ? undefined : part(packages));
  running.start(new Observation());
  running.end();
  return events.seen ?? [];
}

test('a program runs as a module of its own', () => {
  expect(run('seen.push(__filename, __dirname, require.main === module, this === exports)')).toEqual([
    '/p/main.ts',
    '/p',
    true,
    true,
  ]);
  expect(process.argv[1]).toBe('/p/main.ts');
});

test('own sources get modules of packages from their part, where each runs when it is asked for', () => {
  const path = '/p/node_modules/a/index.js';
  const asked = `require(${JSON.stringify(packageModule(path))})`;
  const packages = `module.exports = { ${JSON.stringify(path)}: () => { seen.push('asked'); return 1; } };`;
  expect(run(`seen.push('own'); seen.push(${asked}, require.main === module);`, packages)).toEqual([
    'own',
    'asked',
    1,
    true,
  ]);
  expect(() => run("require('auto-https-package:/elsewhere.js.cjs')", packages)).toThrow(TypeError);
});

test('a program that never started can be ended', () => {
  expect(() => new RunningProgram('/p/main.ts', part('')).end()).not.toThrow();
});
