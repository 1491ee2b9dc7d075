import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { madeBy, type Recipe } from '../servers/recipe';
import { folderName } from './content-key';
import type { Toolchain } from './toolchain';

/** Where everything stands once it is built. */
export interface Plan {
  readonly cache: string;
  readonly steps: readonly { readonly recipe: Recipe; readonly folder: string }[];
  /** A folder of links to all that the steps made. */
  readonly set: string;
}

export function planOf(cache: string, servers: string, recipes: readonly Recipe[], toolchain: Toolchain): Plan {
  const names = recipes.map((recipe) => folderName(recipe, servers, toolchain));
  const key = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12);
  return {
    cache,
    steps: recipes.map((recipe, index) => ({ recipe, folder: join(cache, names[index] as string) })),
    set: join(cache, `set-${key}`),
  };
}

/** Links of the set: name in it → where that leads. */
export function linksOf(plan: Plan): Map<string, string> {
  const links = plan.steps.flatMap(({ recipe, folder }) => {
    const { bin, charts } = madeBy(recipe);
    const paths = [...bin.map((name) => join('bin', name)), ...charts.map((name) => join('charts', name))];
    return paths.map((path) => [path, join(folder, path)] as const);
  });
  return new Map(links);
}

/** The interpreter itself and no link to it: Python looks for its environment where it was called. */
export function pythonOf(plan: Plan): string {
  const step = plan.steps.find(({ recipe }) => madeBy(recipe).python);
  return join(step?.folder ?? plan.set, 'venv/bin/python');
}

export function isComplete(plan: Plan): boolean {
  // Follows the links, so it sees when somebody deleted what they lead to.
  const paths = [...linksOf(plan).keys()].map((path) => join(plan.set, path));
  return [pythonOf(plan), ...paths].every((path) => existsSync(path));
}
