/** What the user reads while a build runs: one line a step. */
export class Progress {
  private since = 0;

  public constructor(
    private readonly steps: number,
    private readonly write: (text: string) => void,
    private readonly clock: () => number = Date.now,
  ) {}

  /** A finished step of an earlier build. */
  public found(step: number, title: string): void {
    this.write(`${this.number(step)}  ${title}: in the cache\n`);
  }

  /** The line is begun at once: some steps take minutes. */
  public begin(step: number, title: string, takes: string): void {
    this.since = this.clock();
    this.write(`${this.number(step)}  ${title} (${takes}) … `);
  }

  public waiting(): void {
    this.write('waiting for another build … ');
  }

  public end(bytes: number): void {
    this.write(`${this.seconds()}, ${Math.round(bytes / 1e6)} MB\n`);
  }

  public broken(how: string): void {
    this.write(`${how} after ${this.seconds()}\n`);
  }

  private seconds(): string {
    return `${((this.clock() - this.since) / 1000).toFixed(1)} s`;
  }

  private number(step: number): string {
    return `${String(step).padStart(String(this.steps).length)}/${this.steps}`;
  }
}
