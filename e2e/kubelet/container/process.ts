import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { TOOLS } from '../run-tool';

export interface Start {
  /** What leads into the pod's namespaces: a command that takes another one. */
  readonly enter: readonly string[];
  /** File of the shell script that builds the root. */
  readonly script: string;
  /** `NAME=VALUE…` and the program with its arguments. */
  readonly argv: readonly string[];
  /** File that gets what it writes. */
  readonly log: string;
}

/** A container's program, which is process 1 of its own PID namespace. */
export class ContainerProcess {
  /** The exit code, as a shell counts it. */
  public readonly exited: Promise<number>;
  /** Its root stands, or it has ended. */
  public readonly up: Promise<unknown>;
  private readonly child: ChildProcess;

  public constructor({ enter, script, argv, log }: Start) {
    const output = openSync(log, 'a');
    // An unprivileged program may open /dev/stdout anew, as Envoy does for its access log.
    chmodSync(log, 0o666);
    const command = [...enter, ...UNSHARE, 'sh', script, ...argv];
    this.child = spawn(command[0] ?? '', command.slice(1), {
      env: TOOLS,
      stdio: ['ignore', output, output, 'pipe'],
      detached: true,
    });
    closeSync(output);
    this.exited = new Promise((done) => {
      this.child.on('exit', (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
      this.child.on('error', () => done(127));
    });
    const said = new Promise((up) => this.child.stdio[3]?.once('data', up));
    this.up = Promise.race([said, this.exited]);
  }

  /** The program's own process: unshare waits for it, and passes no signal on. */
  public async pid(): Promise<number | undefined> {
    await this.up;
    const { pid } = this.child;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    return children === '' ? undefined : Number(children.split(' ')[0]);
  }

  public async terminate(): Promise<void> {
    const pid = await this.pid();
    try {
      if (pid !== undefined) process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }

  /** Ends unshare, and with it everything in the container. */
  public kill(): void {
    this.child.kill('SIGKILL');
  }
}

const UNSHARE = ['unshare', '--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private'];
