import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { linkSet } from '../../../e2e/build/link-set';
import { isComplete, linksOf, type Plan, planOf, pythonOf } from '../../../e2e/build/plan';
import { RECIPES } from '../../../e2e/servers/recipes';

const SERVERS = resolve(__dirname, '../../../e2e/servers');
const TOOLCHAIN = { go: 'go version go1.26.8 linux/amd64', python: '3.11.7 cpython-311 /usr venv' };

let cache: string;
let plan: Plan;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'));
  plan = planOf(cache, SERVERS, RECIPES, TOOLCHAIN);
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function buildAll(): void {
  for (const [name, path] of linksOf(plan)) write(path, name);
  write(pythonOf(plan), 'python');
  linkSet(plan);
}

test('a run finds every program and chart in one folder', () => {
  buildAll();
  expect(readdirSync(join(plan.set, 'bin')).sort()).toEqual([
    'cert-manager',
    'envoy',
    'envoy_bootstrap.json',
    'etcd',
    'external-dns',
    'helm',
    'istioctl',
    'kube-apiserver',
    'kube-controller-manager',
    'kube-proxy',
    'kube-scheduler',
    'kubectl',
    'pebble',
    'pilot-agent',
    'pilot-discovery',
  ]);
  expect(readdirSync(join(plan.set, 'charts')).sort()).toEqual(['base', 'cert-manager', 'cni', 'istiod']);
  expect(readFileSync(join(plan.set, 'bin/etcd'), 'utf8')).toBe('bin/etcd');
});

test('all is there, or it is not complete: before the build, and when somebody deleted what the links lead to', () => {
  expect(isComplete(plan)).toBe(false);
  buildAll();
  expect(isComplete(plan)).toBe(true);
  rmSync(plan.steps[2]?.folder as string, { recursive: true });
  expect(isComplete(plan)).toBe(false);
});

test('a set that another process linked first is as good', () => {
  buildAll();
  expect(() => linkSet(plan)).not.toThrow();
  expect(readdirSync(join(cache, '.unfinished'))).toEqual([]);
});

test('the cache can be moved', () => {
  buildAll();
  const moved = `${cache}-moved`;
  renameSync(cache, moved);
  try {
    expect(existsSync(join(moved, plan.set.slice(cache.length), 'bin/kubectl'))).toBe(true);
  } finally {
    rmSync(moved, { recursive: true });
  }
});

test('a change of one server changes its folder and the set, and no other folder', () => {
  const recipes = RECIPES.map((recipe) => (recipe.name === 'pebble' ? { ...recipe, proofs: [] } : recipe));
  const changed = planOf(cache, SERVERS, recipes, TOOLCHAIN);
  expect(changed.set).not.toBe(plan.set);
  const others = changed.steps.filter(({ folder }) => !plan.steps.some((step) => step.folder === folder));
  expect(others.map(({ recipe }) => recipe.name)).toEqual(['pebble']);
});
