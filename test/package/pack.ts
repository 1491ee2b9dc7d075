import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { repositoryPaths } from '../guards/repository-files';
import { CHECKOUT } from './checkout';
import { run } from './run';

/** What lies about in a folder that was worked in, and has no business in a package. */
const LEFT_BEHIND = [
  'build/lib/removed.js',
  'build/imports/removed.d.ts',
  'build/run/main.cjs',
  'build/report.json',
  'coverage/lcov.info',
];

/**
 * Packs a copy of the repository: a build in the checkout would be read half done by what runs beside it.
 *
 * @param folder where the copy and the package are put
 * @returns file name of the package
 */
export async function pack(folder: string): Promise<string> {
  const copy = join(folder, 'repository');
  for (const path of repositoryPaths()) {
    cpSync(join(CHECKOUT, path), join(copy, path));
  }
  for (const path of LEFT_BEHIND) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), '');
  }
  symlinkSync(join(CHECKOUT, 'node_modules'), join(copy, 'node_modules'));
  await run(copy, 'npm', 'pack', '--pack-destination', folder);
  return readdirSync(folder).find((name) => name.endsWith('.tgz')) as string;
}
