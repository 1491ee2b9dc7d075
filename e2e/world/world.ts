import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readServers, type Servers } from '../build/servers';
import type { Ran } from './command';
import { type DownOptions, takeDown } from './down';
import { Entrance } from './entrance';
import { unlessInterrupted } from './interrupt';
import { checkMachine } from './machine';
import { makeOrRemove } from './make-or-remove';
import { makeWorld } from './make-world';
import { type LoadBalancerController, type Plan, readPlan } from './plan';
import { installSteps } from './platform/install-steps';
import { projectFile } from './processes/program';
import { curlSender } from './route53/curl-sender';
import { Route53 } from './route53/route53';
import { RunFolder } from './run-folder';
import { newRunId } from './run-id';

export interface WorldOptions {
  /** Names its folder and its network namespaces. @default - one that no other world has */
  readonly id?: string;
  /** Hosted zones: `NAME` is a public and a private one, `public:NAME` and `private:NAME` that one. @default ['sample.com'] */
  readonly zones?: readonly string[];
  /** The platform's hand-over, from which the cloud knows certificates and the region. @default - the project's sample */
  readonly handover?: string;
  /** The product's manifests, with install/ beside their folder. @default - dist/ of this project */
  readonly dist?: string;
  /** Who makes load balancers. @default 'aws-lbc' */
  readonly loadBalancerController?: LoadBalancerController;
  /** Told of the progress, a line each. @default - nobody is */
  readonly say?: (line: string) => void;
  /** Whether it outlives this process. @default false */
  readonly stays?: boolean;
  /** @default - what `npm run e2e:build` has built */
  readonly servers?: Servers;
}

/** A cluster, its cloud and the Internet around it, with the platform installed and `dist/` not applied. */
export class World extends Entrance {
  public readonly route53 = new Route53(curlSender((argv, input) => this.inNode(argv, { input })));
  private readonly plan: Plan;
  private forget: () => void = () => undefined;

  private constructor(folder: RunFolder) {
    super(folder);
    this.plan = readPlan(folder);
  }

  /** Makes one; it goes when it is taken down, when this process is interrupted and, unless it stays, when this process ends. */
  public static async up(options: WorldOptions = {}): Promise<World> {
    checkMachine();
    const { bin, charts, python } = options.servers ?? (await readServers());
    const folder = new RunFolder(options.id ?? newRunId());
    const plan: Plan = {
      id: folder.id,
      startedAt: Date.now(),
      bin,
      charts,
      python,
      zones: options.zones ?? ['sample.com'],
      handover: options.handover && resolve(options.handover),
      loadBalancerController: options.loadBalancerController ?? 'aws-lbc',
      stays: options.stays ?? false,
    };
    const product = dirname(resolve(options.dist ?? projectFile('dist')));
    const steps = installSteps(product);
    const { say = () => undefined } = options;
    const forget = await makeOrRemove(folder, (signal) => makeWorld({ folder, plan, product, steps, say, signal }));
    const world = new World(folder);
    if (plan.stays) forget();
    else world.forget = forget;
    return world;
  }

  /** One that is up. */
  public static of(id: string): World {
    return new World(new RunFolder(id));
  }

  public get id(): string {
    return this.folder.id;
  }

  /** Since it was begun. */
  public seconds(): number {
    return (Date.now() - this.plan.startedAt) / 1000;
  }

  /** `kubectl apply -f` of a folder; a refusal is an answer. */
  public applyFolder(folder: string): Promise<Ran> {
    return this.tryKubectl(['apply', '-f', resolve(folder)]);
  }

  /** What a process said, or all those whose logs are named so at their beginning: `pod_<namespace>_<pod>_<container>` for pods. */
  public logs(name: string): string {
    const files = readdirSync(join(this.run, 'log')).filter((file) => file.startsWith(name));
    const [exact] = files.filter((file) => file === `${name}.log`);
    const read = (file: string) => readFileSync(join(this.run, 'log', file), 'utf8');
    return (exact === undefined ? files : [exact]).map(read).join('');
  }

  /** Processes that ended though none should, a line each. */
  public ended(): string[] {
    if (!this.folder.has('ended')) return [];
    return readFileSync(this.folder.file('ended'), 'utf8').split('\n').slice(0, -1);
  }

  public async down(options?: DownOptions): Promise<void> {
    await unlessInterrupted();
    await takeDown(this.folder, options);
    this.forget();
  }
}
