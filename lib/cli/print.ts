import type { Output } from './system';

/** Hands an output to whoever started the program. */
export function print({ stdout, stderr, exitCode }: Omit<Output, 'file'>): void {
  // Who reads only the first lines, as `head` does, closes the pipe.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  process.exitCode = exitCode;
}
