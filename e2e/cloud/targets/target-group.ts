import { type HealthChecks, Registered } from './registered';
import { keyOf, type WantedTarget } from './target';

export interface TargetGroupSettings {
  readonly ask: HealthChecks['ask'];
  readonly everyMs: number;
  /** How long new connections go on coming to a target that has left, in ms. */
  readonly lagMs: number;
  /** Told whenever the state of a target has changed. */
  readonly changed: (target: Registered) => void;
  readonly now?: () => number;
  readonly random?: () => number;
}

/**
 * The targets of one listener. New connections go to healthy targets; to all of them when none is healthy ("fail open"); and,
 * for a while, to those that have left: about 120 s were measured (kubernetes-sigs/aws-load-balancer-controller issue 2366).
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export class TargetGroup {
  private readonly registered = new Map<string, Registered>();
  private leaving: Registered[] = [];

  public constructor(private readonly settings: TargetGroupSettings) {}

  /** Registers what is new and deregisters what is missing. */
  public want(targets: readonly WantedTarget[]): void {
    const { now = Date.now, lagMs } = this.settings;
    const wanted = new Map(targets.map((target) => [keyOf(target), target]));
    for (const [key, target] of this.registered) {
      // An address may be another pod's by now.
      if (wanted.get(key)?.pod?.metadata.uid === target.pod?.metadata.uid && wanted.has(key)) continue;
      this.registered.delete(key);
      this.leaving.push(target);
      target.deregister(now() + lagMs);
    }
    for (const [key, target] of wanted) {
      if (!this.registered.has(key)) this.registered.set(key, this.register(target));
    }
  }

  /** Where a new connection goes. */
  public pick(): Registered | undefined {
    const { now = Date.now, random = Math.random } = this.settings;
    this.leaving = this.leaving.filter(({ until }) => until > now());
    const all = [...this.registered.values()];
    const healthy = all.filter(({ state }) => state === 'healthy');
    const candidates = [...(healthy.length > 0 ? healthy : all), ...this.leaving];
    return candidates[Math.floor(random() * candidates.length)];
  }

  public get targets(): readonly Registered[] {
    return [...this.registered.values()];
  }

  /** Ends its health checks, not its connections. */
  public stop(): void {
    for (const target of this.registered.values()) target.stop();
  }

  private register(target: WantedTarget): Registered {
    const { ask, everyMs, changed } = this.settings;
    const heard = (registered: Registered) => {
      // What is connected to a target that fails is reset, as long as there are others to go to.
      const others = this.targets.some(({ state }) => state === 'healthy');
      if (registered.state === 'unhealthy' && others) registered.resetConnections();
      changed(registered);
    };
    return new Registered(target, { ask, everyMs, changed: heard });
  }
}
