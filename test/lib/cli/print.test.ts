import { print } from '../../../lib/cli/print';

const { exitCode } = process;
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = exitCode;
});

test('an output goes to both streams and to the exit code', () => {
  const stdout = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  print({ stdout: 'out', stderr: 'err', exitCode: 1 });
  const code = process.exitCode;
  process.exitCode = exitCode;
  expect([stdout.mock.calls, stderr.mock.calls, code]).toEqual([[['out']], [['err']], 1]);
});

test('who closes the pipe early is no error, any other is', () => {
  const on = jest.spyOn(process.stdout, 'on').mockReturnValue(process.stdout);
  print({ stdout: '', stderr: '', exitCode: 0 });
  const listener = on.mock.calls[0]?.[1] as (error: Error) => void;
  expect(() => listener(Object.assign(new Error('closed'), { code: 'EPIPE' }))).not.toThrow();
  expect(() => listener(new Error('broken'))).toThrow('broken');
});
