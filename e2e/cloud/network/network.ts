/** What a load balancer asks of the machine's network. */
export interface Network {
  /** Makes an address of a load balancer the machine's own, silent on every port. */
  take(ip: string): Promise<void>;
  giveBack(ip: string): Promise<void>;
  /** Ends the silence of a port. */
  open(ip: string, port: number): Promise<void>;
  shut(ip: string, port: number): Promise<void>;
  /** Lets in clients of these blocks alone; none means all. Others get silence, as from a security group. */
  letIn(ip: string, ranges: readonly string[]): Promise<void>;
}
