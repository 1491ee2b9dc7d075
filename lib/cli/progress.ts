/** Where progress is shown. */
export interface ProgressLine {
  write(text: string): void;
  /** Milliseconds since some moment. */
  now(): number;
}

/** How far the work is. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

const PATIENCE_MS = 1000;
const BAR_WIDTH = 24;

/** A line that tells what is being done, once the work takes over a second. */
export class Progress {
  private readonly start: number;
  private shown = '';

  public constructor(private readonly line: ProgressLine) {
    this.start = line.now();
  }

  /** Says what is being done now, with a bar where it is known how far it is. */
  public show(doing: string, share?: Share): void {
    if (this.line.now() - this.start < PATIENCE_MS) return;
    const text = share === undefined ? doing : `${doing} ${bar(share)}`;
    // Thousands of steps are not thousands of lines for a terminal.
    if (text === this.shown) return;
    this.line.write(`\r\u001b[2K${text}`);
    this.shown = text;
  }

  /** Takes the line away, so that the output stands alone. */
  public clear(): void {
    if (this.shown !== '') this.line.write('\r\u001b[2K');
    this.shown = '';
  }
}

function bar({ done, total }: Share): string {
  const part = total <= 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round(part * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${Math.floor(part * 100)} % of ${total}`;
}
