import { type LookOptions, Outside } from '../../outside/client';
import type { Loaded } from '../../outside/load';
import type { Sight } from '../../outside/sight';
import type { Until } from '../../outside/until';
import type { World } from '../../world/world';
import { notSeen } from './not-seen';

const PATH = '/headers';
const eyes = new WeakMap<World, Outside>();

/** Eyes on a world from outside of its cluster. */
export function outside(world: World): Outside {
  const there = eyes.get(world) ?? new Outside(world);
  eyes.set(world, there);
  return there;
}

/** Looks until a host is as it should be, and gives back how it then is. @throws InvalidInputError when it never is */
export async function lookUntil(
  world: World,
  host: string,
  until: Until,
  options: LookOptions & { readonly seconds?: number } = {},
): Promise<Sight> {
  const { seconds = 120, ...look } = options;
  const { reached, changes } = await outside(world).watch(host, { ...look, until, seconds });
  if (!reached) throw notSeen(`${host} with ${JSON.stringify(until)}`, seconds, JSON.stringify(changes.at(-1)));
  return outside(world).look(host, look);
}

/** As the table tells it: status and, for a redirect, where to. */
export function plain({ http, location }: Pick<Sight, 'http' | 'location'>): string {
  return location === undefined ? http : `${http} → ${location}`;
}

/** Where port 80 has to send a look to. */
export const redirectOf = (host: string) => `301 → https://${host}${PATH}`;

/** As the table tells it: none, or how many and what became of them. */
export function failuresOf({ failed }: Loaded): string {
  const kinds = [...new Set(failed.map(({ why }) => why))].join(', ');
  return failed.length === 0 ? 'none' : `${failed.length}: ${kinds}`;
}

/** Runs a step while requests go on at an even rate, each on a connection of its own. */
export async function underLoad<T>(
  world: World,
  host: string,
  rate: number,
  step: () => Promise<T>,
): Promise<{ readonly result: T; readonly loaded: Loaded }> {
  const load = await outside(world).load(host, { rate });
  try {
    const result = await step();
    return { result, loaded: await load.stop() };
  } finally {
    await load.stop();
  }
}

/** How even the load was, and how long answers took. */
export function inWords({ rate, p50, p95 }: Loaded): string {
  return `${Math.round(rate)} requests a second, half of them within ${p50} ms, 95 % within ${p95} ms`;
}
