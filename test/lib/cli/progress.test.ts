import { Progress } from '../../../lib/cli/progress';

function watched() {
  const line = { written: '', time: 0 };
  const progress = new Progress({ write: (text) => (line.written += text), now: () => line.time });
  return { line, progress };
}

test('nothing is shown of quick work', () => {
  const { line, progress } = watched();
  line.time = 999;
  progress.show('checking');
  progress.clear();
  expect(line.written).toBe('');
});

test('work that takes over a second is shown, one line at a time, and the line is taken away', () => {
  const { line, progress } = watched();
  line.time = 1000;
  progress.show('reading');
  progress.show('checking');
  progress.clear();
  progress.clear();
  expect(line.written).toBe('\r\u001b[2Kreading\r\u001b[2Kchecking\r\u001b[2K');
});

test('a bar shows how far the work is, and is drawn anew only when it looks different', () => {
  const { line, progress } = watched();
  line.time = 1000;
  for (let done = 0; done <= 10_000; done++) progress.show('writing', { done, total: 10_000 });
  const drawn = line.written.split('\r\u001b[2K').slice(1);
  expect(drawn[0]).toBe('writing [........................] 0 % of 10000');
  expect(drawn).toContain('writing [############............] 50 % of 10000');
  expect(drawn.at(-1)).toBe('writing [########################] 100 % of 10000');
  expect(drawn.length).toBeLessThan(150);
});

test('a bar of no work, or of more than was said, is full', () => {
  const { line, progress } = watched();
  line.time = 1000;
  progress.show('a', { done: 0, total: 0 });
  progress.show('b', { done: 3, total: 2 });
  expect(line.written).toMatch(/a \[#{24}\] 100 %.*b \[#{24}\] 100 %/s);
});
