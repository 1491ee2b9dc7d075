import type { World } from '../../world/world';
import { deleteLines } from '../tree/delete-lines';
import type { Tree } from '../tree/read-tree';

/** Deletes what the next tree does not have any more; gives back the commands as they would be typed. */
export async function remove(world: World, before: Tree, after: Tree): Promise<string[]> {
  const lines = deleteLines(before, after);
  for (const args of lines) await world.kubectl(args);
  return lines.map((args) => `kubectl ${args.join(' ')}`);
}
