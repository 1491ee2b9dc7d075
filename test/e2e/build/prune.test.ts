import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../e2e/build/plan';
import { markUsed, prune } from '../../../e2e/build/prune';
import { RECIPES } from '../../../e2e/servers/recipes';

const LONG_AGO = new Date('2020-01-01');
let cache: string;
let plan: Plan;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'));
  const [recipe] = RECIPES;
  plan = {
    cache,
    steps: recipe ? [{ recipe, folder: join(cache, 'helm-000000000000') }] : [],
    set: join(cache, 'set-000000000000'),
  };
  for (const name of [
    'helm-000000000000',
    'set-000000000000',
    'helm-111111111111',
    'set-111111111111',
    '.lock',
    'log',
  ]) {
    mkdirSync(join(cache, name));
    utimesSync(join(cache, name), LONG_AGO, LONG_AGO);
  }
});
afterEach(() => rmSync(cache, { recursive: true }));

test('builds that nobody used for a month go; those of this plan stay, and so does what is no build', () => {
  prune(plan);
  expect(readdirSync(cache).sort()).toEqual(['.lock', 'helm-000000000000', 'log', 'set-000000000000']);
});

test('what another clone uses stays', () => {
  const [step] = plan.steps;
  const other = {
    ...plan,
    set: join(cache, 'set-111111111111'),
    steps: [{ ...step, folder: join(cache, 'helm-111111111111') }],
  };
  markUsed(other as Plan);
  expect(prune(plan)).toEqual([]);
});
