import type { ContainerSpec } from '../pod/spec';
import { cadenceOf, type ProbeKind } from '../probes/cadence';
import { ProbeLoop } from '../probes/probe-loop';
import { type Performer, perform } from './perform';

export interface HealthEvents {
  /** The hook after the start and the startup probe are through. */
  readonly started: () => void;
  readonly ready: (ready: boolean) => void;
  /** The container is to be killed. */
  readonly dead: (why: string) => void;
}

const HOOK_TIMEOUT_MS = 600_000;

/** Watches one run of a container from its start to its end. */
export class Health {
  private readonly loops: ProbeLoop[] = [];
  private stopped = false;
  private readonly spec: ContainerSpec;

  public constructor(
    private readonly performer: Performer,
    private readonly events: HealthEvents,
  ) {
    this.spec = performer.spec;
    void this.begin();
  }

  public stop(): void {
    this.stopped = true;
    for (const loop of this.loops) loop.stop();
  }

  private async begin(): Promise<void> {
    const { lifecycle, startupProbe } = this.spec;
    if (lifecycle?.postStart !== undefined) {
      const done = await perform(lifecycle.postStart, this.performer, HOOK_TIMEOUT_MS).catch(() => false);
      if (this.stopped) return;
      if (!done) return this.events.dead('its postStart hook failed');
    }
    if (startupProbe === undefined) return this.up();
    const loop = this.watch('startupProbe', (passing) => {
      loop?.stop();
      if (passing) this.up();
      else this.events.dead('its startup probe failed');
    });
  }

  private up(): void {
    this.events.started();
    if (this.spec.readinessProbe === undefined) this.events.ready(true);
    else this.watch('readinessProbe', (passing) => this.events.ready(passing));
    this.watch('livenessProbe', (passing) => {
      if (!passing) this.events.dead('its liveness probe failed');
    });
  }

  private watch(kind: ProbeKind, changed: (passing: boolean) => void): ProbeLoop | undefined {
    const probe = this.spec[kind];
    if (probe === undefined) return undefined;
    const cadence = cadenceOf(kind, probe);
    const loop = new ProbeLoop(() => perform(probe, this.performer, cadence.timeoutMs), cadence, changed);
    this.loops.push(loop);
    return loop;
  }
}
