import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world/world';
import { BLOG_HOSTS, intranet, portal, teamHost } from './apps/apps';
import { synthesizeArticle } from './apps/synthesize-article';
import { expected } from './finding';
import type { Question } from './question';
import { applyChanged, variantFolder } from './steps/apply';
import { find } from './steps/objects';
import { outside } from './steps/outside';
import { FOREIGN, foreignLeft, inWords, recordsOf } from './steps/records';
import { remove } from './steps/remove';
import { HOST } from './steps/served';
import { SHOP, shopRemoved } from './steps/shop-removed';
import { until } from './steps/until';
import { readTree } from './tree/read-tree';
import { withPolicy } from './tree/with-policy';

const BLOG = BLOG_HOSTS[0];

export const removalUnderSync: Question = {
  title: 'An app removed under sync',
  async *ask(world) {
    const { tree: before } = await shopRemoved(world);
    const folder = join(variantFolder(world, 'sync'), 'dist');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of withPolicy(before, 'sync')) writeFileSync(join(folder, name), text);
    const synced = await applyChanged(world, before, folder);
    yield expected('records that upsert-only had left behind', await goneOf(world, SHOP), 'none');

    const less = variantFolder(world, 'without-blog');
    synthesizeArticle(less, [teamHost, portal, intranet]);
    await remove(world, synced, readTree(join(less, 'dist')));
    for (const host of BLOG_HOSTS) yield expected(`records of ${host}, removed now`, await goneOf(world, host), 'none');
    const certificate = await find(world, 'certificate/apps-blog', 'istio-ingress');
    yield expected('its Certificate', certificate === undefined ? 'gone' : 'still there', 'gone');
    yield expected(`DNS of ${BLOG}`, (await outside(world).look(BLOG)).dns, 'NXDOMAIN');
    yield expected('records of others', await foreignLeft(world), `${FOREIGN.length} of ${FOREIGN.length}`);
    yield expected(`https://${HOST}, which stayed`, (await outside(world).look(HOST)).https, '200');
  },
};

/** Waits for a host's records to go; what is left when nothing goes any more is the answer. */
async function goneOf(world: World, host: string): Promise<string> {
  const records = () => recordsOf(world, host, 'public');
  const gone = await until('records go', { seconds: 30, everyMs: 500 }, async () =>
    (await records()).length === 0 ? 'none' : undefined,
  ).catch(() => undefined);
  return gone ?? inWords(await records());
}
