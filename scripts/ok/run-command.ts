import { spawn } from 'node:child_process';
import type { Outcome } from './step';

/** Runs a command to its end; what it wrote to either stream is the output, in the order written. */
export function runCommand(command: string, args: readonly string[], cwd: string, env = process.env): Promise<Outcome> {
  return new Promise((done, fail) => {
    // On Windows npm is a batch file, which only a shell starts.
    const child = spawn(command, args, {
      cwd,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      done({ passed: code === 0, output: withoutNpmChatter(Buffer.concat(chunks).toString()) }),
    );
  });
}

/** npm comments on the user's own settings, which says nothing of the step. */
function withoutNpmChatter(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^npm (warn|notice)\b/.test(line))
    .join('\n')
    .trim();
}
