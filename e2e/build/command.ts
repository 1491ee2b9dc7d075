import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { InvalidInputError } from '../../lib/errors';
import { endGroup } from './process-group';

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** A file that gets all that the command says, appended. */
  readonly log: string;
  readonly signal: AbortSignal;
}

/** Runs a command to its end and returns what it wrote to standard output. */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const log = (text: string | Buffer) => {
    try {
      appendFileSync(options.log, text);
    } catch {
      // On a full disk, say: the command's own words are what the user has to read then.
    }
  };
  log(`\n$ ${[command, ...args].join(' ')}\n`);
  const { code, stdout, said } = await toItsEnd(command, args, options, log);
  if (options.signal.aborted) throw new Interrupted();
  if (code !== 0) throw failed(command, args, code, said, options.log);
  return stdout;
}

/** The build was told to stop. */
export class Interrupted extends Error {}

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly said: string;
}

function toItsEnd(
  command: string,
  args: readonly string[],
  { cwd, env, signal }: CommandOptions,
  hear: (chunk: Buffer) => void,
): Promise<Ended> {
  return new Promise((done) => {
    // A process group of its own, so that a compiler's children end with it.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => endGroup(child);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);

    const [out, all]: [Buffer[], Buffer[]] = [[], []];
    const end = (code: number | string) => {
      signal.removeEventListener('abort', stop);
      done({ code, stdout: Buffer.concat(out).toString(), said: Buffer.concat(all).toString() });
    };
    child.stdout.on('data', (chunk) => out.push(chunk));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        all.push(chunk);
        hear(chunk);
      });
    }
    child.on('error', (error) => end(error.message));
    child.on('close', (code, killedBy) => end(code ?? killedBy ?? 'no exit code'));
  });
}

function failed(command: string, args: readonly string[], code: number | string, said: string, log: string) {
  return new InvalidInputError({
    what: `\`${[command, ...args].join(' ')}\` ended with ${code}`,
    why: lastWords(said),
    fix: `${remedy(said)} Steps that are finished are kept. All it said: ${log}`,
  });
}

/** The last lines of an output: compilers and package clients say there what went wrong. */
export function lastWords(said: string, most = 12): string {
  const lines = said.trim().split('\n');
  return lines.slice(-most).join('\n').replace(/\.$/, '') || 'it said nothing';
}

/** What to do about faults that lie in the machine or the network and not in the recipe. */
export function remedy(said: string): string {
  if (/no space left on device/i.test(said)) {
    return 'Free some space (a cold build takes 7 GB, and 1 GB is kept), and run `npm run e2e:build` again.';
  }
  if (
    /dial tcp|i\/o timeout|TLS handshake|connection (reset|refused)|ETIMEDOUT|ENOTFOUND|ECONNRESET|Read timed out/i.test(
      said,
    )
  ) {
    return 'A package registry could not be reached: look at the network, and run `npm run e2e:build` again.';
  }
  return 'Mend what it names, and run `npm run e2e:build` again.';
}
