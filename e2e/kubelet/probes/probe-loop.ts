import type { Cadence } from './cadence';
import { count, NO_ANSWER } from './tally';

/** Asks again and again until it is stopped, and tells whenever the verdict changes. */
export class ProbeLoop {
  private timer: NodeJS.Timeout;
  private tally = NO_ANSWER;
  private stopped = false;

  public constructor(
    private readonly ask: () => Promise<boolean>,
    private readonly cadence: Cadence,
    private readonly changed: (passing: boolean) => void,
  ) {
    this.timer = setTimeout(() => this.once(), cadence.delayMs);
  }

  public stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async once(): Promise<void> {
    const { verdict } = this.tally;
    const passed = await this.ask().catch(() => false);
    if (this.stopped) return;
    this.tally = count(this.tally, passed, this.cadence);
    this.timer = setTimeout(() => this.once(), this.cadence.everyMs);
    if (this.tally.verdict !== undefined && this.tally.verdict !== verdict) this.changed(this.tally.verdict);
  }
}
