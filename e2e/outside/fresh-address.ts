import { resolve } from './resolve';

/** A host's address as a client with a short-lived cache has it: asked for again every second. */
export class FreshAddress {
  private readonly timer: NodeJS.Timeout;
  private address?: string;

  private constructor(
    private readonly host: string,
    private readonly server: string,
    private readonly timeoutMs: number,
  ) {
    this.timer = setInterval(() => void this.refresh(), 1000);
  }

  public static async of(host: string, server: string, timeoutMs: number): Promise<FreshAddress> {
    const fresh = new FreshAddress(host, server, timeoutMs);
    await fresh.refresh();
    return fresh;
  }

  /** The last that was told; nothing while there never was one. */
  public get value(): string | undefined {
    return this.address;
  }

  public stop(): void {
    clearInterval(this.timer);
  }

  private async refresh(): Promise<void> {
    const { address } = await resolve(this.host, this.server, this.timeoutMs);
    this.address = address ?? this.address;
  }
}
