import { asFunction, RunningProgram } from '../../../lib/launch/running-program';
import { Observation } from '../../../lib/launch/watch/observation';

const { argv } = process;
afterEach(() => {
  process.argv = argv;
});

const program = (code: string) => ({ id: 'a', code: asFunction(code) });

test('a program runs as a module of its own', () => {
  const seen: string[] = [];
  const code =
    "require('node:events').seen = [__filename, __dirname, require.main === module, this === exports, process.argv[1]];";
  const running = new RunningProgram(program(code), '/p/main.ts', '/p/x.cjs');
  running.start(new Observation());
  running.end();
  const events = require('node:events') as { seen?: string[] };
  seen.push(...(events.seen ?? []));
  delete events.seen;
  expect(seen.slice(0, 4)).toEqual(['/p/main.ts', '/p', true, true]);
  expect(process.argv[1]).toBe('/p/main.ts');
});

test('what V8 compiled is given once, and used', () => {
  const first = new RunningProgram(program('module.a = () => 1; module.a();'), '/p/main.ts', '/p/x.cjs');
  first.start(new Observation());
  first.end();
  const compiled = first.compiled();
  expect(compiled?.length).toBeGreaterThan(100);
  const second = new RunningProgram(
    { ...program('module.a = () => 1; module.a();'), ...(compiled && { compiled }) },
    '/p/main.ts',
    '/p/x.cjs',
  );
  expect(second.compiled()).toBeUndefined();
  const other = new RunningProgram(
    { ...program('another();'), ...(compiled && { compiled }) },
    '/p/main.ts',
    '/p/x.cjs',
  );
  expect(other.compiled()).toBeDefined();
});

test('a program that never started can be ended', () => {
  expect(() => new RunningProgram(program(''), '/p/main.ts', '/p/x.cjs').end()).not.toThrow();
});
