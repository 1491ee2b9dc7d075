import { join, resolve } from 'node:path';
import { InvalidInputError } from '../../lib/errors';
import { RECIPES } from '../servers/recipes';
import { cacheRoot } from './cache';
import { isComplete, type Plan, planOf, pythonOf } from './plan';
import { markUsed } from './prune';
import { readToolchain } from './toolchain';

/** Where the recipes' inputs are. */
export const SERVERS = resolve(__dirname, '../servers');

/** What a run needs of the build; absolute paths. */
export interface Servers {
  /** Folder of links to the programs. */
  readonly bin: string;
  /** Folder of unpacked Helm charts. */
  readonly charts: string;
  /** A Python that has moto, boto3 and dnslib. */
  readonly python: string;
}

/** Throws when something is not built. */
export function readServers(): Servers {
  const plan = planOfToday();
  if (!isComplete(plan)) {
    throw new InvalidInputError({
      what: `the servers of the end-to-end tests are not in ${plan.cache}`,
      why: 'they were never built, or a version, a recipe, Go or Python has changed since',
      fix: 'Run `npm run e2e:build` (half an hour at first, of changes only what they need).',
    });
  }
  markUsed(plan);
  return { bin: join(plan.set, 'bin'), charts: join(plan.set, 'charts'), python: pythonOf(plan) };
}

export function serversReady(): boolean {
  return isComplete(planOfToday());
}

/** Of the files and tools as they are now. */
export function planOfToday(toolchain = readToolchain()): Plan {
  return planOf(cacheRoot(), SERVERS, RECIPES, toolchain);
}
