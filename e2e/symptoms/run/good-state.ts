import { HOST } from '../catalogue/objects';
import type { Change } from '../verdict/look';
import { observe, type Watcher } from '../verdict/observe';

const WITHIN_SECONDS = 90;

/** Whether a host answers over HTTPS, with a redirect on port 80. */
export function isGood({ http, https }: Change): boolean {
  return http === '301' && https === '200';
}

/** Waits until the application is served, and stays so for a moment. */
export async function awaitGoodState(world: Watcher, seconds = WITHIN_SECONDS): Promise<boolean> {
  const changes = await observe(world, HOST, seconds, { final: isGood, quiet: 1.5 });
  const last = changes.at(-1);
  return last !== undefined && isGood(last);
}

/** Waits until a name has an address. */
export async function awaitAddress(world: Watcher, host: string): Promise<void> {
  await observe(world, host, WITHIN_SECONDS, { final: ({ dns }) => /^[\d.]+$/.test(dns), quiet: 0.5 });
}
