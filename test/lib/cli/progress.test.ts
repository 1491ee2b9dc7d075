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
