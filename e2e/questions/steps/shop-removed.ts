import { join } from 'node:path';
import type { World } from '../../world/world';
import { blog, intranet, portal, teamHost } from '../apps/apps';
import { synthesizeArticle } from '../apps/synthesize-article';
import { readTree, type Tree } from '../tree/read-tree';
import { variantFolder } from './apply';
import { appsAdded } from './apps-added';
import { once } from './once';
import { lookUntil } from './outside';
import { putForeign, recordsOf } from './records';
import { remove } from './remove';

export const SHOP = 'shop.sample.com';

export interface ShopRemoved {
  readonly tree: Tree;
  /** The commands that removed it. */
  readonly lines: readonly string[];
  /** Records of it before, as external-dns had made them. */
  readonly records: number;
}

/** One app is not declared any more, and what it was made of is deleted; records of others stand in the zone. */
export const shopRemoved = once(async (world: World): Promise<ShopRemoved> => {
  const { tree: before } = await appsAdded(world);
  await lookUntil(world, SHOP, { https: '200' });
  await putForeign(world);
  const records = (await recordsOf(world, SHOP, 'public')).length;
  const folder = variantFolder(world, 'without-shop');
  synthesizeArticle(folder, [blog, teamHost, portal, intranet]);
  const tree = readTree(join(folder, 'dist'));
  return { tree, lines: await remove(world, before, tree), records };
});
