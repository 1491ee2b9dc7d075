import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../servers/recipe';
import type { Toolchain } from './toolchain';

/** Raised when the code that carries recipes out makes something else of them than before. */
const FORM = 1;

/** Name of a recipe's folder in the cache: the same for the same result, another for any other. */
export function folderName(recipe: Recipe, servers: string, toolchain: Toolchain): string {
  const hash = createHash('sha256');
  const { title: _, takes: __, ...decides } = recipe;
  hash.update(JSON.stringify([FORM, decides, recipe.kind === 'npm' ? process.arch : toolchain[recipe.kind]]));
  for (const file of recipe.inputs.flatMap((input) => filesBelow(servers, input))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(servers, file)));
  }
  return `${recipe.name}-${hash.digest('hex').slice(0, 12)}`;
}

function filesBelow(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesBelow(root, join(path, name)));
}
