import type { Sight } from '../../outside/sight';
import type { Change } from '../../outside/watch';
import type { World } from '../../world/world';
import { firstApply } from './first-apply';
import { notSeen } from './not-seen';
import { once } from './once';
import { outside } from './outside';

/** The host of the committed app. */
export const HOST = 'application.sample.com';

const SECONDS = 120;

/** What was seen from the apply on, at seconds since it began, and what is seen at the end. */
export interface Served {
  readonly changes: readonly Change[];
  readonly sight: Sight;
}

/** The committed app is applied and answers over https, to a client that trusts Pebble's root alone. */
export const served = once(async (world: World): Promise<Served> => {
  const { begun } = await firstApply(world);
  const until = { https: '200' };
  const { reached, changes } = await outside(world).watch(HOST, { since: begun, until, seconds: SECONDS });
  if (!reached) throw notSeen(`https://${HOST}`, SECONDS, JSON.stringify(changes.at(-1)));
  return { changes, sight: await outside(world).look(HOST) };
});
