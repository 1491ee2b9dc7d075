import { join } from 'node:path';
import { Container, type Home } from '../container/container';
import type { Problem } from '../container/status';
import { log, messageOf } from '../log';
import type { NodeSettings } from '../settings';
import { Unmet } from '../unmet';
import { containersOf } from './containers';
import { deletePod } from './delete-pod';
import { graceOf } from './grace';
import { due, isFinished, phaseOf } from './phase';
import { Premises } from './premises';
import { Reporter } from './reporter';
import type { Pod, RestartPolicy } from './spec';
import { terminate } from './terminate';
import { Wakeable } from './wakeable';

const REST_MS = 500;

/** One pod of the node, from its assignment to its end. */
export class PodWorker {
  private readonly containers: readonly Container[];
  private readonly premises: Premises;
  private readonly reporter: Reporter;
  private readonly path: string;
  private readonly rest = new Wakeable();
  /** The API server has it no more. */
  private gone = false;
  /** What keeps all of its containers from starting. */
  private problem?: Problem;

  public constructor(
    private pod: Pod,
    private readonly node: NodeSettings,
  ) {
    const { name, namespace } = pod.metadata;
    this.path = `/api/v1/namespaces/${namespace}/pods/${name}`;
    this.premises = new Premises(pod, node);
    this.containers = containersOf(pod.spec).map(({ spec, role }) => new Container(spec, role, () => this.home()));
    this.reporter = new Reporter(node.client, this.path, node.nodeIp);
  }

  /** The pod as it is now; nothing when it is gone. */
  public update(pod: Pod | undefined): void {
    if (pod === undefined) this.gone = true;
    else this.pod = pod;
    this.rest.wake();
  }

  public async run(): Promise<void> {
    while (!this.leaving) {
      await this.advance();
      await this.report();
      if (!this.leaving) await this.rest.sleep(REST_MS);
    }
    await this.leave();
    log(this.subject, 'gone');
  }

  /** Ends everything of it at once; the API server is not told. */
  public kill(): void {
    for (const container of this.containers) container.kill();
    this.premises.kill();
  }

  private get leaving(): boolean {
    return this.gone || this.pod.metadata.deletionTimestamp !== undefined;
  }

  private get subject(): string {
    return `${this.pod.metadata.namespace}/${this.pod.metadata.name}`;
  }

  private get policy(): RestartPolicy {
    return this.pod.spec.restartPolicy ?? 'Always';
  }

  private get graceMs(): number {
    return graceOf(this.pod, this.gone, this.node.graceMs);
  }

  private async advance(): Promise<void> {
    // Sidecars end with the work that they are for.
    if (isFinished(phaseOf(this.containers, this.policy))) return terminate(this.containers, this.graceMs);
    try {
      await this.premises.prepare(this.pod);
      this.problem = undefined;
    } catch (error) {
      const problem = {
        reason: error instanceof Unmet ? error.reason : 'ContainerCreating',
        message: messageOf(error),
      };
      if (problem.message !== this.problem?.message) log(this.subject, problem.message);
      this.problem = problem;
      return;
    }
    for (const container of due(this.containers)) {
      await container.advance();
      if (this.leaving || (container.role === 'main' && container.holdsBack)) return;
    }
  }

  private async report(): Promise<void> {
    const { pod, premises } = this;
    const members = this.containers.map(({ name, role, image, state, problem = this.problem }) => {
      return { name, role, image, state, problem };
    });
    try {
      const there = await this.reporter.report(pod, members, premises.stand ? premises.podIp : undefined);
      if (!there) this.gone = true;
    } catch (error) {
      log(this.subject, messageOf(error));
    }
  }

  private async leave(): Promise<void> {
    let ended = false;
    const end = terminate(this.containers, this.graceMs).then(() => {
      ended = true;
      this.rest.wake();
    });
    // Probes go on, and what they say is still of use: readiness ends, containers end.
    while (!ended) {
      await this.rest.sleep(REST_MS);
      if (!this.gone) await this.report();
    }
    await end;
    await this.premises.leave();
    if (!this.gone) await deletePod(this.node.client, this.path, this.pod.metadata.uid);
  }

  private home(): Home {
    const { pod, node, premises, policy, subject, graceMs } = this;
    const { name, namespace } = pod.metadata;
    return {
      subject,
      policy,
      graceMs,
      podIp: premises.podIp,
      enter: premises.enter,
      context: premises.context(pod),
      logFile: (container) => join(node.run, 'log', `pod_${namespace}_${name}_${container}.log`),
      changed: () => this.rest.wake(),
    };
  }
}
