import { setTimeout as sleep } from 'node:timers/promises';
import { expected, stated } from './finding';
import type { Question } from './question';
import { find } from './steps/objects';
import { outside } from './steps/outside';
import { FOREIGN, foreignLeft, recordsOf } from './steps/records';
import { HOST } from './steps/served';
import { SHOP, shopRemoved } from './steps/shop-removed';

/** external-dns looks at events at most every 5 s (its --min-event-sync-interval). */
const TIME_TO_DELETE_MS = 7000;

export const removalUnderUpsertOnly: Question = {
  title: 'An app removed under upsert-only',
  async *ask(world) {
    const { lines, records } = await shopRemoved(world);
    for (const line of lines) yield stated('by hand, from the difference of two syntheses', line);
    const certificate = await find(world, 'certificate/apps-shop', 'istio-ingress');
    yield expected('its Certificate', certificate === undefined ? 'gone' : 'still there', 'gone');
    const secret = await find(world, `secret/${SHOP}`, 'istio-ingress');
    yield stated('its Secret, which no manifest has', secret === undefined ? 'gone' : 'still there');
    yield expected(`https://${SHOP}`, (await outside(world).look(SHOP)).https, /^(?!200)/);

    await sleep(TIME_TO_DELETE_MS);
    const left = (await recordsOf(world, SHOP, 'public')).length;
    yield expected('its records', `${left} of ${records}`, `${records} of ${records}`);
    yield expected('records of others', await foreignLeft(world), `${FOREIGN.length} of ${FOREIGN.length}`);
    yield expected(`https://${HOST}, which stayed`, (await outside(world).look(HOST)).https, '200');
  },
};
