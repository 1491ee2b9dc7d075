import { execFile } from 'node:child_process';

/** The machine's own programs, whatever the caller's environment is. */
export const TOOLS = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };

/** Runs a program to its end and answers what it wrote; throws what it complained of. */
export function runTool(argv: readonly string[], input = '', timeoutMs = 10_000): Promise<string> {
  const [program = '', ...args] = argv;
  return new Promise((done, fail) => {
    const options = { env: TOOLS, timeout: timeoutMs, killSignal: 'SIGKILL' } as const;
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else fail(new Error(`${argv.join(' ')}: ${stderr.trim() || error.message}`));
    });
    // A program that ends before it has read everything says so by its exit code.
    child.stdin?.on('error', () => undefined).end(input);
  });
}
