/** The addresses of pods; one that is given back is the last to be taken again, for others may still know it. */
export class Addresses {
  private readonly free: string[];
  private readonly all: number;

  public constructor(prefix = '10.244.0.', first = 10, last = 250) {
    this.free = Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${first + index}`);
    this.all = this.free.length;
  }

  public take(): string {
    const address = this.free.shift();
    if (address === undefined) throw new Error(`no free address for a pod: the node has ${this.all}`);
    return address;
  }

  public giveBack(address: string): void {
    this.free.push(address);
  }
}
