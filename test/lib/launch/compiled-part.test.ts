import { asFunction, CompiledPart, LINES_BEFORE, type ModuleScope } from '../../../lib/launch/compiled-part';

const program = (code: string) => ({ id: 'a', code: asFunction(code) });
const scope = (): ModuleScope => [{}, require, module, '/p/main.ts', '/p'];

test('a part runs with what Node gives a module, under the name of its file', () => {
  const { 0: exported, ...rest } = scope();
  const code =
    'exports.seen = [this === exports, typeof require, __filename, __dirname];\nexports.stack = new Error().stack;';
  new CompiledPart(program(code), '/p/x.cjs').run([exported, rest[1], rest[2], rest[3], rest[4]]);
  expect(exported).toMatchObject({ seen: [true, 'function', '/p/main.ts', '/p'] });
  expect((exported as { stack: string }).stack).toContain(`/p/x.cjs:${2 + LINES_BEFORE}:`);
});

test('what V8 compiled is given once, and used', () => {
  const code = 'module.a = () => 1; module.a();';
  const first = new CompiledPart(program(code), '/p/x.cjs');
  first.run(scope());
  const compiled = first.compiled() as Buffer;
  expect(compiled.length).toBeGreaterThan(100);
  expect(new CompiledPart({ ...program(code), compiled }, '/p/x.cjs').compiled()).toBeUndefined();
  expect(new CompiledPart({ ...program('another();'), compiled }, '/p/x.cjs').compiled()).toBeDefined();
});
