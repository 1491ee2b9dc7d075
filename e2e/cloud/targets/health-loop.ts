import { count, NO_ANSWER } from './tally';

/** Those of a load balancer are 10 s apart, or what its Service's annotations say; nobody waits so long for a test. */
export const EVERY_MS = 1000;

/** Asks again and again until it is stopped, and tells whenever the verdict changes. */
export class HealthLoop {
  private timer?: NodeJS.Timeout;
  private tally = NO_ANSWER;
  private stopped = false;

  public constructor(
    private readonly ask: () => Promise<boolean>,
    private readonly changed: (healthy: boolean) => void,
    private readonly everyMs: number,
  ) {
    void this.once();
  }

  public stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async once(): Promise<void> {
    const before = this.tally.healthy;
    const passed = await this.ask();
    if (this.stopped) return;
    this.tally = count(this.tally, passed);
    this.timer = setTimeout(() => this.once(), this.everyMs);
    const { healthy } = this.tally;
    if (healthy !== undefined && healthy !== before) this.changed(healthy);
  }
}
