/** Where progress is shown. */
export interface ProgressLine {
  write(text: string): void;
  /** Milliseconds since some moment. */
  now(): number;
}

const PATIENCE_MS = 1000;

/** A line that tells what is being done, once the work takes over a second. */
export class Progress {
  private readonly start: number;
  private isShown = false;

  public constructor(private readonly line: ProgressLine) {
    this.start = line.now();
  }

  /** Says what is being done now. */
  public show(doing: string): void {
    if (this.line.now() - this.start < PATIENCE_MS) return;
    this.line.write(`\r\u001b[2K${doing}`);
    this.isShown = true;
  }

  /** Takes the line away, so that the output stands alone. */
  public clear(): void {
    if (this.isShown) this.line.write('\r\u001b[2K');
    this.isShown = false;
  }
}
