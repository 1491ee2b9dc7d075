import { checked, foreignNotes, upToDate, written } from '../../../lib/cli/synth-report';
import type { SynthesisResult } from '../../../lib/output/synthesis-run';

const RESULT: SynthesisResult = {
  folder: 'dist',
  written: ['dist/a.yaml', 'dist/b.yaml'],
  unchanged: 5,
  removed: ['dist/old.yaml'],
  foreign: [],
  deletions: [],
  stale: [],
  files: ['dist/a.yaml'],
};

test('a run is told in a line, and so is one that would be the same', () => {
  expect(written('main.ts', [RESULT], [])).toEqual({
    stdout: 'dist: 7 files, 2 written, 5 unchanged, 1 removed\n',
    stderr: '',
    exitCode: 0,
  });
  expect(
    upToDate({
      folders: [
        ['dist', 1],
        ['other', 2],
      ],
    }).stdout,
  ).toBe('dist: 1 file, all up to date\nother: 2 files, all up to date\n');
});

test('objects that disappeared come with their commands, foreign files with their number', () => {
  const result = {
    ...RESULT,
    foreign: ['dist/notes.md'],
    deletions: ['kubectl delete namespace/a', 'kubectl delete namespace/b'],
  };
  expect(
    written('main.ts', [result], []).stdout,
  ).toBe(`dist: 7 files, 2 written, 5 unchanged, 1 removed, 1 foreign and kept

These objects are not made any more, and kubectl apply deletes none. After it, run:

kubectl delete namespace/a
kubectl delete namespace/b
`);
  expect(foreignNotes([result])).toEqual(['dist/notes.md is not ours and is kept']);
});

test('who debugs is told more', () => {
  expect(written('main.ts', [RESULT], ['a', 'b']).stderr).toBe('note: a\nnote: b\n');
});

test('an app without synthesize is told what it misses', () => {
  expect(written('main.ts', [], []).stderr).toBe(
    'note: main.ts calls no synthesize: what it wrote is neither checked nor owned, and has no lock. Call synthesize(app) in the place of app.synth().\n',
  );
  expect(() => checked('main.ts', [])).toThrow(
    'main.ts calls no synthesize: what is committed cannot be compared with what it makes. Call synthesize(app) in the place of app.synth().',
  );
});

test('what is stale is told file by file, with what to do', () => {
  const stale = ['dist/a.yaml differs', 'dist/b.yaml is missing'];
  expect(checked('main.ts', [RESULT]).stdout).toBe('dist: 1 file, all up to date\n');
  expect(checked('main.ts', [{ ...RESULT, stale }])).toEqual({
    stdout: '',
    stderr: `2 files are not what main.ts makes:
  dist/a.yaml differs
  dist/b.yaml is missing
Run npx auto-https synth and commit the result.
`,
    exitCode: 1,
  });
});
