import type { Pod } from '../services/objects';
import { HealthLoop } from './health-loop';
import { type Address, keyOf, type WantedTarget } from './target';

/** As AWS names the states of a target. */
export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'draining';

export interface HealthChecks {
  readonly ask: (target: Address) => Promise<boolean>;
  readonly everyMs: number;
  readonly changed: (target: Registered) => void;
}

/** One target of a group, from its registration until nothing goes to it any more. */
export class Registered implements Address {
  public readonly ip: string;
  public readonly port: number;
  public readonly pod?: Pod;
  public state: TargetState = 'initial';
  /** When new connections end; set when it is deregistered. */
  public until = Number.POSITIVE_INFINITY;
  private readonly resets = new Set<() => void>();
  private loop?: HealthLoop;

  public constructor(
    { ip, port, pod }: WantedTarget,
    private readonly checks: HealthChecks,
  ) {
    [this.ip, this.port, this.pod] = [ip, port, pod];
    const heard = (healthy: boolean) => {
      this.state = healthy ? 'healthy' : 'unhealthy';
      checks.changed(this);
    };
    this.loop = new HealthLoop(() => checks.ask(this), heard, checks.everyMs);
  }

  public get key(): string {
    return keyOf(this);
  }

  /** Its connections stay: what is under way may end by itself. */
  public deregister(until: number): void {
    this.stop();
    this.state = 'draining';
    this.until = until;
    this.checks.changed(this);
  }

  /** Counts a connection, which `reset` would end; call the answer when it has ended. */
  public connected(reset: () => void): () => void {
    this.resets.add(reset);
    return () => this.resets.delete(reset);
  }

  public resetConnections(): void {
    for (const reset of this.resets) reset();
  }

  public stop(): void {
    this.loop?.stop();
    this.loop = undefined;
  }
}
