import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '../servers/recipe';
import { Interrupted } from './command';
import { linkSet } from './link-set';
import { makeGoPrograms } from './make-go-programs';
import { makeNpmFiles } from './make-npm-files';
import { makeOnce } from './make-once';
import { makePythonPackages } from './make-python-packages';
import { fillVersion, requiredVersion } from './module-version';
import type { Plan } from './plan';
import { Progress } from './progress';
import { markUsed, prune } from './prune';
import type { Workshop } from './workshop';

/** Does the steps of the plan that are not done yet. */
export async function build(
  plan: Plan,
  servers: string,
  signal: AbortSignal,
  write: (text: string) => void,
): Promise<void> {
  mkdirSync(plan.cache, { recursive: true });
  const progress = new Progress(plan.steps.length, write);
  for (const [index, { recipe, folder }] of plan.steps.entries()) {
    const title = titleOf(recipe, servers);
    if (existsSync(folder)) {
      progress.found(index + 1, title);
      continue;
    }
    progress.begin(index + 1, title, recipe.takes);
    const place = { folder, name: recipe.name, servers, signal, waiting: () => progress.waiting() };
    try {
      await makeOnce(place, async (shop) => {
        await make(recipe, shop);
        await prove(recipe, shop);
      });
    } catch (error) {
      progress.broken(error instanceof Interrupted ? 'interrupted' : 'failed');
      throw error;
    }
    progress.end(bytesBelow(folder));
  }
  linkSet(plan);
  markUsed(plan);
  prune(plan);
}

function make(recipe: Recipe, shop: Workshop): Promise<void> {
  switch (recipe.kind) {
    case 'npm':
      return makeNpmFiles(recipe, shop);
    case 'python':
      return makePythonPackages(recipe, shop);
    case 'go':
      return makeGoPrograms(recipe, shop);
  }
}

/** A program for another machine, or one without its libraries, should not wait for a run to be noticed. */
async function prove({ proofs }: Recipe, { out, work, run }: Workshop): Promise<void> {
  // Some write below the home folder, if there is one.
  const env = { ...process.env, HOME: work };
  for (const [program, ...args] of proofs) await run(join(out, 'bin', program), args, { env });
}

function titleOf(recipe: Recipe, servers: string): string {
  if (recipe.kind !== 'go') return recipe.title;
  const goMod = readFileSync(join(servers, recipe.folder, 'go.mod'), 'utf8');
  return fillVersion(recipe.title, requiredVersion(goMod, recipe.module));
}

function bytesBelow(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + bytesBelow(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}
