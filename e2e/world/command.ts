import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { InvalidInputError } from '../../lib/errors';

/** A command that has ended; `status` is 128 + n after signal n. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Ends the command. */
  readonly signal?: AbortSignal;
}

const KILLED = 137;

/** Runs a command to its end, whatever it ends with; throws only where it cannot run. */
export async function run(argv: readonly string[], { input, env, cwd, signal }: RunOptions = {}): Promise<Ran> {
  const [program = '', ...args] = argv;
  const child = spawn(program, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', kill);
  // Who does not read its input to the end is not at fault.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? KILLED));
  });
  try {
    const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { status, stdout, stderr };
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** A command that ended otherwise than it should have. */
export class CommandFailed extends InvalidInputError {
  public constructor(
    argv: readonly string[],
    public readonly ran: Ran,
  ) {
    const said = (ran.stderr || ran.stdout).trim() || 'it said nothing';
    const what = `${argv.join(' ')} ended with ${ran.status}`;
    super({ what, why: said, fix: 'The logs of the world may say more.' });
    this.name = 'CommandFailed';
  }
}

/** Its stdout, or what it said against it. */
export async function mustRun(argv: readonly string[], options?: RunOptions): Promise<string> {
  const ran = await run(argv, options);
  if (ran.status !== 0) throw new CommandFailed(argv, ran);
  return ran.stdout;
}
