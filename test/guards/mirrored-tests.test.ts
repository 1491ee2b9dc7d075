import { parseSync } from '@swc/core';
import { readFiles, repositoryPaths, type SourceFile } from './repository-files';
import { TESTED_ELSEWHERE } from './tested-elsewhere';

// What leaves no code behind, or code of another file.
const NO_CODE = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TsInterfaceDeclaration',
  'TsTypeAliasDeclaration',
]);

function hasCode({ text }: SourceFile): boolean {
  return parseSync(text, { syntax: 'typescript' }).body.some((statement) => {
    if (statement.type === 'ExportDeclaration') return !NO_CODE.has(statement.declaration.type);
    if (statement.type === 'ExportNamedDeclaration') return statement.source === null && !statement.typeOnly;
    return !NO_CODE.has(statement.type);
  });
}

/** A check of the wiring is tested by its fixture, which checks.test.ts runs with all others. */
const CHECK = /^lib\/wiring\/checks\/[^/]+\/(?!index\.ts$)/;

const testOf = (path: string) => `test/${path.replace(/\.ts$/, CHECK.test(path) ? '.fixture.ts' : '.test.ts')}`;

/** Sources with code whose test does not stand where their path says, and reasons that none needs. */
function withoutTest(sources: readonly SourceFile[], paths: readonly string[], reasons = TESTED_ELSEWHERE): string[] {
  const bare = sources.filter((file) => hasCode(file) && !paths.includes(testOf(file.path))).map(({ path }) => path);
  const missing = bare
    .filter((path) => !(path in reasons))
    .map((path) => `${path}: ${testOf(path)} is missing, or a reason in test/guards/tested-elsewhere.ts`);
  const unneeded = Object.keys(reasons).filter((path) => !bare.includes(path));
  return [...missing, ...unneeded.map((path) => `${path}: needs no reason any more`)];
}

test('every source has its test at the mirrored path, or a reason', () => {
  const paths = repositoryPaths();
  const sources = paths.filter((path) => /^(lib|charts)\/.*\.ts$|^main\.ts$/.test(path));
  expect(withoutTest(readFiles(sources), paths)).toEqual([]);
});

test('the mirror guard bites, lets types and re-exports be, and refuses void reasons', () => {
  const sources = [
    { path: 'lib/a.ts', text: 'export const a = 1;' },
    { path: 'lib/b.ts', text: 'export const b = 1;' },
    { path: 'lib/c.ts', text: 'const c = 1;\nexport { c };' },
    { path: 'lib/types.ts', text: "import type { B } from './b';\nexport interface A { b: B }\nexport type C = A;" },
    { path: 'lib/index.ts', text: "export { a } from './a';\nexport type { A } from './types';" },
    { path: 'charts/d.ts', text: 'export class D {}' },
    { path: 'lib/wiring/checks/dns/e.ts', text: 'export default 1;' },
  ];
  const reasons = { 'charts/d.ts': 'by the test of main.ts', 'lib/a.ts': 'void' };
  expect(withoutTest(sources, ['test/lib/a.test.ts', 'test/c.test.ts'], reasons)).toEqual([
    'lib/b.ts: test/lib/b.test.ts is missing, or a reason in test/guards/tested-elsewhere.ts',
    'lib/c.ts: test/lib/c.test.ts is missing, or a reason in test/guards/tested-elsewhere.ts',
    'lib/wiring/checks/dns/e.ts: test/lib/wiring/checks/dns/e.fixture.ts is missing, or a reason in test/guards/tested-elsewhere.ts',
    'lib/a.ts: needs no reason any more',
  ]);
});
