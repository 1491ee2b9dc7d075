import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the world's DNS the addresses of load balancers; who reads meanwhile gets the old ones or the new ones. */
export function publish(run: string, addresses: ReadonlyMap<string, string>): void {
  const file = join(run, 'lb.json');
  writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(addresses)));
  renameSync(`${file}.new`, file);
}
