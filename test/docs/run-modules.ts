import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** What happened when a module ran in a folder of its own. */
export interface Run {
  /** Message of what it threw. */
  readonly error?: string;
  /** Paths of what it wrote. */
  readonly written: readonly string[];
}

/** Bundles modules, each with its own copy of the package, and runs them in one process, each in an empty folder. */
export async function runModules(folder: string, files: readonly string[]): Promise<ReadonlyMap<string, Run>> {
  const outdir = join(folder, 'bundles');
  await build({
    entryPoints: [...files],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['cdk8s', 'cdk8s-plus-27', 'constructs', 'ajv'],
    tsconfig: join(folder, 'tsconfig.json'),
    logLevel: 'silent',
  });
  const bundles = files.map((file) => join(outdir, basename(file).replace(/ts$/, 'js')));
  const results = join(folder, 'runs.json');
  const runner = resolve(__dirname, 'run-bundles.cjs');
  const { status, stderr } = spawnSync(process.execPath, [runner, results, ...bundles], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const runs: Run[] = JSON.parse(readFileSync(results, 'utf8'));
  return new Map(files.map((file, index) => [file, runs[index] as Run]));
}
