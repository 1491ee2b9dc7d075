import type { Network } from '../network/network';
import type { BalancerModel, ListenerModel } from '../services/model';
import { checkHealth } from '../targets/health-check';
import type { Registered } from '../targets/registered';
import type { WantedTarget } from '../targets/target';
import { TargetGroup } from '../targets/target-group';
import type { Certificates } from '../tls/certificates';
import { chooseContext } from '../tls/terminate';
import { Listener, type Route } from '../traffic/listener';

/** What all load balancers of a cloud share. */
export interface BalancerSettings {
  readonly network: Network;
  readonly certificates: Pick<Certificates, 'of'>;
  readonly lagMs: number;
  readonly checkEveryMs: number;
  readonly changed: (target: Registered) => void;
  readonly log: (message: string) => void;
}

interface Port {
  readonly listener: Listener;
  readonly model: ListenerModel;
  readonly group: TargetGroup;
}

type RouteStart = Omit<Route, 'pick'>;

/** One load balancer with its address. */
export class Balancer {
  private readonly ports = new Map<number, Port>();
  private model?: BalancerModel;
  private ranges: readonly string[] = [];

  public constructor(
    public readonly host: string,
    public readonly ip: string,
    private readonly settings: BalancerSettings,
  ) {}

  /** Makes it what the model says; it stays as it was where a certificate is missing. */
  public async become(model: BalancerModel): Promise<void> {
    if (same(this.model, model)) return;
    this.model = undefined;
    const routes = await Promise.all(model.listeners.map((listener) => this.routeOf(listener)));
    await this.letIn(model.sourceRanges);
    const wanted = new Set(model.listeners.map(({ port }) => port));
    for (const port of this.ports.keys()) if (!wanted.has(port)) await this.shut(port);
    for (const [index, listener] of model.listeners.entries()) await this.open(listener, routes[index] as RouteStart);
    this.model = model;
  }

  public want(targetsOf: (listener: ListenerModel) => readonly WantedTarget[]): void {
    for (const { model, group } of this.ports.values()) group.want(targetsOf(model));
  }

  public get targets(): readonly Registered[] {
    return [...this.ports.values()].flatMap(({ group }) => group.targets);
  }

  public async close(): Promise<void> {
    for (const port of this.ports.keys()) await this.shut(port);
    await this.letIn([]);
    await this.settings.network.giveBack(this.ip);
  }

  private async open(model: ListenerModel, start: RouteStart): Promise<void> {
    const old = this.ports.get(model.port);
    if (old !== undefined && same(old.model, model)) return;
    const group = this.groupOf(model);
    const route = { ...start, pick: () => group.pick() };
    if (old === undefined) {
      const listener = new Listener(model.port, route, this.settings.log);
      await listener.listen(this.ip);
      this.ports.set(model.port, { listener, model, group });
      await this.settings.network.open(this.ip, model.port);
    } else {
      old.group.stop();
      old.listener.route = route;
      Object.assign(old, { model, group });
    }
  }

  private async routeOf({ tls, backendTls, proxyProtocol }: ListenerModel): Promise<RouteStart> {
    if (tls === undefined) return { backendTls, proxyProtocol };
    const certificates = await Promise.all(tls.certificates.map((arn) => this.settings.certificates.of(arn)));
    return { tls: chooseContext(certificates, tls.policy), backendTls, proxyProtocol };
  }

  private groupOf({ port, healthCheck }: ListenerModel): TargetGroup {
    const { checkEveryMs: everyMs, lagMs, changed, log } = this.settings;
    return new TargetGroup({
      ask: (target) => checkHealth(healthCheck, target),
      everyMs,
      lagMs,
      changed: (target) => {
        log(`${port} target ${target.key} ${target.pod?.metadata.name ?? 'of the node'} is ${target.state}`);
        changed(target);
      },
    });
  }

  private async shut(port: number): Promise<void> {
    const { listener, group } = this.ports.get(port) as Port;
    this.ports.delete(port);
    await this.settings.network.shut(this.ip, port);
    group.stop();
    listener.close();
  }

  private async letIn(ranges: readonly string[]): Promise<void> {
    if (same(this.ranges, ranges)) return;
    await this.settings.network.letIn(this.ip, ranges);
    this.ranges = ranges;
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
