import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PythonPackages } from '../servers/recipe';
import type { Workshop } from './workshop';

export async function makePythonPackages(recipe: PythonPackages, { servers, out, run }: Workshop): Promise<void> {
  const venv = join(out, 'venv');
  await run('python3', ['-m', 'venv', venv]);
  const options = [
    '--quiet',
    '--disable-pip-version-check',
    '--no-input',
    '--only-binary',
    ':all:',
    '--require-hashes',
  ];
  const requirements = join(servers, recipe.requirements);
  await run(join(venv, 'bin/python'), ['-m', 'pip', 'install', ...options, '--requirement', requirements]);

  mkdirSync(join(out, 'bin'));
  for (const [program, path] of Object.entries(recipe.programs)) {
    renameSync(join(sitePackages(venv), path), join(out, 'bin', program));
  }
  // Their first lines name the interpreter's place, and the folder will be renamed. The interpreter itself finds its way.
  for (const script of readdirSync(join(venv, 'bin')).filter((name) => !name.startsWith('python'))) {
    rmSync(join(venv, 'bin', script), { recursive: true });
  }
}

function sitePackages(venv: string): string {
  const [version] = readdirSync(join(venv, 'lib'));
  return join(venv, 'lib', version as string, 'site-packages');
}
