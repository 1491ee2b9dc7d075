import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { InvalidInputError } from '../../lib/errors';
import { CommandFailed, type Ran, type RunOptions, run } from './command';
import { enterNode, enterOutside } from './enter';
import { worldEnvironment } from './environment';
import { type ProcessMark, runningInit } from './init-record';
import { readPlan } from './plan';
import type { RunFolder } from './run-folder';

/** Runs commands inside a world that is up; no command outlives it. */
export class Entrance {
  /** The run's folder: pki/, conf/, log/ … */
  public readonly run: string;

  public constructor(protected readonly folder: RunFolder) {
    this.run = folder.path;
  }

  /** On the node, whose network reaches pods, Services and load balancers. */
  public inNode(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return run(this.nodeCommand(argv), this.withEnvironment(options));
  }

  /** On the Internet, with its DNS. */
  public inOutside(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return run(this.outsideCommand(argv), this.withEnvironment(options));
  }

  /** A command on the Internet that goes on beside others. */
  public spawnOutside(argv: readonly string[], options: SpawnOptions = {}): ChildProcess {
    const [command = '', ...args] = this.outsideCommand(argv);
    return spawn(command, args, { env: worldEnvironment(this.run), ...options });
  }

  /** stdout of kubectl as the cluster's administrator. @throws CommandFailed where it fails */
  public async kubectl(args: readonly string[], input?: string): Promise<string> {
    const ran = await this.tryKubectl(args, { input });
    if (ran.status !== 0) throw new CommandFailed(['kubectl', ...args], ran);
    return ran.stdout;
  }

  /** The same where a refusal is an answer. */
  public tryKubectl(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    const program = join(readPlan(this.folder).bin, 'kubectl');
    const kubeconfig = this.folder.file('conf/admin.kubeconfig');
    return this.inNode([program, '--kubeconfig', kubeconfig, ...args], options);
  }

  private withEnvironment(options: RunOptions): RunOptions {
    return { ...options, env: worldEnvironment(this.run, options.env) };
  }

  private nodeCommand(argv: readonly string[]): string[] {
    return enterNode(this.folder, this.init(), argv);
  }

  private outsideCommand(argv: readonly string[]): string[] {
    return enterOutside(this.folder, this.init(), argv);
  }

  private init(): ProcessMark {
    const init = runningInit(this.folder);
    if (init !== undefined) return init;
    throw new InvalidInputError({
      what: `world "${this.folder.id}" is not up`,
      why: 'its processes are gone, all at once',
      fix: `What they said is in ${this.folder.file('log')}, if it was kept.`,
    });
  }
}
