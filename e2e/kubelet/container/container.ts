import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { log, messageOf } from '../log';
import type { ContainerSpec, RestartPolicy } from '../pod/spec';
import type { ReportedMember } from '../pod/status';
import type { Stoppable } from '../pod/terminate';
import { Unmet } from '../unmet';
import { Health } from './health';
import { type Performer, perform } from './perform';
import { type Plan, type PlanContext, planStart } from './plan';
import { ContainerProcess } from './process';
import { type ContainerState, ended, NEVER_RUN, next, type Role, started } from './state';
import type { Problem } from './status';

/** What a container asks of its pod. */
export interface Home {
  /** `namespace/pod`, for the log. */
  readonly subject: string;
  readonly policy: RestartPolicy;
  /** Longest time to end, in ms. */
  readonly graceMs: number;
  readonly podIp: string;
  /** The command that leads into the pod's namespaces. */
  readonly enter: readonly string[];
  readonly context: PlanContext;
  logFile(container: string): string;
  /** Something about the container is new. */
  changed(): void;
}

/** One container of a pod, over all its runs. */
export class Container implements ReportedMember, Stoppable {
  public readonly name: string;
  public readonly image: string;
  public state: ContainerState = NEVER_RUN;
  public problem?: Problem;
  private process?: ContainerProcess;
  private plan?: Plan;
  private health?: Health;

  public constructor(
    private readonly spec: ContainerSpec,
    public readonly role: Role,
    private readonly home: () => Home,
  ) {
    this.name = spec.name;
    this.image = spec.image ?? '';
  }

  /** Starts it where it is time to. */
  public async advance(): Promise<void> {
    const home = this.home();
    if (next(this.state, this.role, home.policy, Date.now()).do !== 'start') return;
    try {
      await this.start(home);
      this.problem = undefined;
    } catch (error) {
      this.note({ reason: error instanceof Unmet ? error.reason : 'CreateContainerError', message: messageOf(error) });
    }
  }

  /** A main container whose hook runs keeps those behind it from starting. */
  public get holdsBack(): boolean {
    return this.spec.lifecycle?.postStart !== undefined && !this.state.started;
  }

  public get exited(): Promise<unknown> {
    return this.process?.exited ?? Promise.resolve();
  }

  /** Runs its hook before the end. */
  public async preStop(timeoutMs: number): Promise<void> {
    const hook = this.spec.lifecycle?.preStop;
    if (hook === undefined || this.process === undefined) return;
    const done = await perform(hook, this.performer(this.home()), timeoutMs).catch(() => false);
    if (!done) this.say('its preStop hook failed');
  }

  public async terminate(): Promise<void> {
    await this.process?.terminate();
  }

  public kill(): void {
    this.process?.kill();
  }

  private async start(home: Home): Promise<void> {
    const plan = await planStart(this.spec, home.context);
    const script = join(home.context.folder, `${this.name}.sh`);
    await mkdir(plan.root, { recursive: true });
    await writeFile(script, plan.script);
    const { enter } = home;
    const run = new ContainerProcess({ enter, script, argv: plan.argv, log: home.logFile(this.name) });
    this.plan = plan;
    this.process = run;
    this.state = started(this.state, Date.now());
    this.say(this.state.runs === 1 ? 'started' : `started again (${this.state.runs - 1})`);
    this.health = new Health(this.performer(home), {
      started: () => this.set({ started: true }),
      ready: (ready) => this.set({ ready }),
      dead: (why) => void this.stop(why, run),
    });
    void run.exited.then((code) => this.ended(code));
  }

  private ended(code: number): void {
    this.health?.stop();
    this.process = undefined;
    this.state = ended(this.state, code, Date.now());
    this.say(`ended with ${code}`);
    this.home().changed();
  }

  /** Ends one run, as a failed probe wants it. */
  private async stop(why: string, run: ContainerProcess): Promise<void> {
    this.say(`is killed: ${why}`);
    const { graceMs } = this.home();
    await this.preStop(graceMs);
    await run.terminate();
    const over = new AbortController();
    await Promise.race([run.exited, sleep(graceMs, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
    run.kill();
  }

  private performer({ podIp }: Home): Performer {
    const { process, plan, spec } = this;
    const inside = async () => {
      const pid = plan?.standIn ? undefined : await process?.pid();
      return pid === undefined || plan === undefined ? undefined : { ...plan, pid };
    };
    return { spec, podIp, inside };
  }

  private set(change: Partial<ContainerState>): void {
    this.state = { ...this.state, ...change };
    this.home().changed();
  }

  private note(problem: Problem): void {
    if (problem.message !== this.problem?.message) this.say(`${problem.reason}: ${problem.message}`);
    this.problem = problem;
  }

  private say(message: string): void {
    log(`${this.home().subject}/${this.name}`, message);
  }
}
