import type { Pod } from '../services/objects';

/** Where connections can go. */
export interface Address {
  readonly ip: string;
  readonly port: number;
}

/** An address that is to be registered, and whose it is. */
export interface WantedTarget extends Address {
  /** None where a node is the target. */
  readonly pod?: Pod;
}

export function keyOf({ ip, port }: Address): string {
  return `${ip}:${port}`;
}
