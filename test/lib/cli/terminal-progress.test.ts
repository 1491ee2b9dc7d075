import { terminalProgress } from '../../../lib/cli/terminal-progress';

const { isTTY } = process.stderr;
afterEach(() => {
  jest.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

test.each([true, false])('progress is shown on a terminal alone: %s', (terminal) => {
  process.stderr.isTTY = terminal;
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const progress = terminalProgress();
  clock.mockReturnValue(2000);
  progress.show('writing');
  progress.clear();
  expect(written).toHaveBeenCalledTimes(terminal ? 2 : 0);
});
