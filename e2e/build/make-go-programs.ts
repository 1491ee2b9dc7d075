import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Charts, GoPrograms } from '../servers/recipe';
import { withVersion } from './chart-version';
import { copyTree } from './copy-tree';
import { moduleFolder } from './module-folder';
import { fillVersion, requiredVersion } from './module-version';
import { keepProviders } from './provider-table';
import { OWN_GO } from './toolchain';
import type { Workshop } from './workshop';

export async function makeGoPrograms(recipe: GoPrograms, { servers, work, out, run }: Workshop): Promise<void> {
  // A copy: some of Go's commands add to go.mod or go.sum without being asked to.
  const home = join(work, 'module');
  copyTree(join(servers, recipe.folder), home);
  const version = requiredVersion(readFileSync(join(home, 'go.mod'), 'utf8'), recipe.module);
  const go = (...args: string[]) => run('go', args, { cwd: home, env: goEnvironment(work) });

  const goSum = readFileSync(join(home, 'go.sum'), 'utf8');
  const source = async () => moduleFolder(await go('mod', 'download', '-json', recipe.module), goSum);
  if (recipe.fewerProviders) {
    useFewerProviders(recipe.fewerProviders, await source(), join(home, 'upstream'));
    await go('mod', 'edit', '-replace', `${recipe.module}=./upstream`);
  }

  const bin = join(out, 'bin');
  mkdirSync(bin);
  await go('build', ...buildFlags(recipe, version), '-o', `${bin}/`, ...Object.values(recipe.programs));
  for (const [program, path] of Object.entries(recipe.programs))
    renameSync(join(bin, goName(path)), join(bin, program));

  for (const [file, path] of Object.entries(recipe.files ?? {}))
    copyFileSync(join(await source(), path), join(bin, file));
  if (recipe.charts) copyCharts(recipe.charts, await source(), fillVersion(recipe.charts.version, version), out);
}

/** Without paths of this machine in the programs, and from go.mod as it is. */
export function buildFlags(recipe: GoPrograms, version: string): string[] {
  const variables = Object.entries(recipe.variables).map(([name, text]) => `-X ${name}=${fillVersion(text, version)}`);
  const tags = recipe.tags === undefined ? [] : ['-tags', recipe.tags];
  return ['-trimpath', ...tags, '-ldflags', ['-s -w', ...variables].join(' ')];
}

/** How `go build` names a program: after the last part of the path that is not the module's major version. */
export function goName(path: string): string {
  return basename(/\/v\d+$/.test(path) ? dirname(path) : path);
}

/** The user's own settings of Go hold where they say how to get modules, not where they say what to build. */
function goEnvironment(work: string): NodeJS.ProcessEnv {
  const { GOOS: _, GOARCH: __, ...own } = process.env;
  return { ...own, ...OWN_GO, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly -buildvcs=false', GOTMPDIR: work };
}

/** Lays a copy of the module beside go.mod: Go refuses to overlay files of its module cache. */
function useFewerProviders(
  { file, keep }: NonNullable<GoPrograms['fewerProviders']>,
  source: string,
  copy: string,
): void {
  copyTree(source, copy, (name) => !name.endsWith('_test.go') && name !== 'docs');
  writeFileSync(join(copy, file), keepProviders(readFileSync(join(copy, file), 'utf8'), keep));
}

function copyCharts({ folders }: Charts, source: string, version: string, out: string): void {
  for (const [chart, path] of Object.entries(folders)) {
    const copy = join(out, 'charts', chart);
    copyTree(join(source, path), copy);
    const about = join(copy, 'Chart.yaml');
    writeFileSync(about, withVersion(readFileSync(about, 'utf8'), version));
  }
}
