/** Addresses of load balancers; one that is given back is the last to be taken again, for DNS may still know it. */
export class AddressPool {
  private readonly free: string[];

  public constructor(prefix: string, first = 10, last = 200) {
    this.free = Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${first + index}`);
  }

  public take(): string {
    const address = this.free.shift();
    if (address === undefined) throw new Error('no free address for a load balancer');
    return address;
  }

  public giveBack(address: string): void {
    this.free.push(address);
  }
}
