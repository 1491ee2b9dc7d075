/** Sleeps that can be ended early; a call to wake while nobody sleeps ends the next one. */
export class Wakeable {
  private called = false;
  private end?: () => void;

  public wake(): void {
    this.called = true;
    this.end?.();
  }

  public async sleep(ms: number): Promise<void> {
    if (!this.called) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((end) => {
        this.end = end;
        timer = setTimeout(end, ms);
      });
      clearTimeout(timer);
      this.end = undefined;
    }
    this.called = false;
  }
}
