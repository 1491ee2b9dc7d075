import { Progress } from './progress';

/** Progress on stderr, where somebody looks at it. */
export function terminalProgress(): Progress {
  const { stderr } = process;
  const { now } = performance;
  return new Progress({
    write: (text) => stderr.isTTY && stderr.write(text),
    now: () => now.call(performance),
  });
}
