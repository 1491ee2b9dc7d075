import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** A program as a whole process. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** @default - the working directory */
  readonly cwd?: string;
  /** What is added to the environment. @default - nothing */
  readonly env?: Readonly<Record<string, string>>;
  /** File that what it prints goes to. @default - it is handed back */
  readonly printTo?: string;
}

/** What a process took and said. */
export interface Run {
  /** By the clock, from before it is started until after it has ended. */
  readonly milliseconds: number;
  readonly printed: string;
}

export function node(args: readonly string[], more: Partial<Command> = {}): Command {
  return { program: process.execPath, args, ...more };
}

/** Milliseconds after which a process hangs: more than twice what the slowest takes. */
const HANGS = 20 * 60_000;

/** @throws Error when it does not end well, with what it says about it */
export function run(command: Command): Run {
  const out = command.printTo === undefined ? ('pipe' as const) : openSync(command.printTo, 'w');
  const env = { ...process.env, ...command.env };
  const options = { cwd: command.cwd, env, encoding: 'utf8' as const, timeout: HANGS };
  const start = performance.now();
  const ended = spawnSync(command.program, command.args, { ...options, stdio: ['ignore', out, 'pipe'] });
  const milliseconds = performance.now() - start;
  if (typeof out === 'number') closeSync(out);
  if (ended.status === 0) return { milliseconds, printed: ended.stdout ?? '' };
  const said = ended.error?.message ?? `${ended.stderr}${ended.stdout ?? ''}`.trim();
  throw new Error(`${command.program} ${command.args.join(' ')} ended with ${ended.status ?? ended.signal}: ${said}`);
}
