import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { World } from '../../world/world';
import { changedFiles } from '../tree/changed-files';
import { readTree, type Tree } from '../tree/read-tree';

/** The committed manifests. */
export const DIST = resolve(__dirname, '../../../dist');

/** A folder of the run for manifests of a question. */
export function variantFolder(world: World, name: string): string {
  const folder = join(world.run, 'variants', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Applies the files of a folder that differ from what was applied before it: the others would change nothing. */
export async function applyChanged(world: World, before: Tree, folder: string): Promise<Tree> {
  const after = readTree(folder);
  const files = changedFiles(before, after).flatMap((name) => ['-f', join(folder, name)]);
  if (files.length > 0) await world.kubectl(['apply', ...files]);
  return after;
}
