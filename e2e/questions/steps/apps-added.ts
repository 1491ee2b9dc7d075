import { join } from 'node:path';
import type { World } from '../../world/world';
import { blog, intranet, portal, shop, teamHost } from '../apps/apps';
import { synthesizeArticle } from '../apps/synthesize-article';
import { readTree, type Tree } from '../tree/read-tree';
import { applyChanged, DIST, variantFolder } from './apply';
import { once } from './once';
import { served } from './served';

export interface AppsAdded {
  readonly tree: Tree;
  /** What the platform's repository writes for those of teams. */
  readonly contract: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
}

/** The platform with more apps is synthesized and applied: two of its own, a host for a team's, and two behind ACM. */
export const appsAdded = once(async (world: World): Promise<AppsAdded> => {
  await served(world);
  const folder = variantFolder(world, 'more-apps');
  synthesizeArticle(folder, [shop, blog, teamHost, portal, intranet]);
  const begun = Date.now();
  const tree = await applyChanged(world, readTree(DIST), join(folder, 'dist'));
  return { tree, contract: join(folder, 'platform.contract.json'), begun };
});
