import { readFiles } from './repository-files';

/** What a module passes on without naming it. */
function unnamedExports(text: string): string[] {
  return text.match(/^export\s+(?:type\s+)?\*.*$/gm) ?? [];
}

test('lib/index.ts names every public export', () => {
  expect(readFiles(['lib/index.ts']).flatMap(({ text }) => unnamedExports(text))).toEqual([]);
});

test.each(["export * from './dns';", "export * as dns from './dns';", "export type * from './dns';"])(
  'the export guard bites on %s',
  (line) => {
    expect(unnamedExports(`export { app } from './app';\n${line}\n`)).toEqual([line]);
  },
);
