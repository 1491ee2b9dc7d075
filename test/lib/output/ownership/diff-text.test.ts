import { diffText } from '../../../../lib/output/ownership/diff-text';

const lines = (count: number, what: string) =>
  Buffer.from(Array.from({ length: count }, (_, index) => `${what} ${index}\n`).join(''));

test('shows what overwriting would take and bring', () => {
  expect(diffText('dist/a.yaml', Buffer.from('a\nb\nmine\nc\n'), Buffer.from('a\nb\nours\nc\n'))).toBe(
    ['--- dist/a.yaml', '+++ dist/a.yaml (as synthesized)', '@@ -1,4 +1,4 @@', ' a', ' b', '-mine', '+ours', ' c'].join(
      '\n',
    ),
  );
});

test('of a file that goes, all of it', () => {
  expect(diffText('dist/a.yaml', Buffer.from('a\n'), undefined)).toBe(
    '--- dist/a.yaml\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a',
  );
});

test('is cut where it gets long', () => {
  const text = diffText('a', lines(100, 'old'), lines(100, 'new')).split('\n');
  expect(text).toHaveLength(61);
  expect(text.at(-1)).toBe('… 143 more lines');
});

test('is not made of files that have little in common', () => {
  expect(diffText('a', lines(2000, 'old'), lines(2000, 'new'))).toBe('a: more than 2000 lines differ.');
});

test('line ends are no lines of it', () => {
  expect(diffText('a', Buffer.from('a\r\nb\r\n'), Buffer.from('a\nb\n'))).toBe(
    "a: only the ends of its lines differ (CRLF; git's autocrlf writes such ones).",
  );
});
