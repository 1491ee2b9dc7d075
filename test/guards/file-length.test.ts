import { readFiles, repositoryPaths, type SourceFile } from './repository-files';

// Twice the 95th percentile of code that is held up as a model. A file over it is two things.
const MOST_OF_A_CONSTRUCT = 280;
const MOST_OF_ANY_OTHER = 260;

function tooLong(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    const most = /\bextends (Construct|Chart)\b/.test(text) ? MOST_OF_A_CONSTRUCT : MOST_OF_ANY_OTHER;
    return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
  });
}

const lines = (count: number) => 'x\n'.repeat(count);

test('a file is one thing, so none is over twice the usual length', () => {
  const sources = repositoryPaths().filter((path) =>
    /^(infra\/)?(lib|charts|scripts)\/.*\.(ts|cjs)$|^(infra\/)?main\.ts$/.test(path),
  );
  expect(tooLong(readFiles(sources))).toEqual([]);
});

test('the length guard bites', () => {
  const files = [
    { path: 'lib/long.ts', text: lines(261) },
    { path: 'lib/fine.ts', text: lines(260) },
    { path: 'lib/construct.ts', text: `class A extends Construct {\n${lines(279)}` },
    { path: 'lib/long-construct.ts', text: `class A extends Construct {\n${lines(280)}` },
  ];
  expect(tooLong(files)).toEqual([
    'lib/long.ts: 261 lines, at most 260',
    'lib/long-construct.ts: 281 lines, at most 280',
  ]);
});
