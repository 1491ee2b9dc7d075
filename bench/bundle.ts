import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Makes one file of a contestant with all that it imports, so that no one is slower for how its modules are packed.
 *
 * @param banner JavaScript that is put before it
 * @returns path of the bundle
 */
export function bundle(contestant: string, folder: string, banner = ''): string {
  const outfile = join(folder, `${contestant}.cjs`);
  buildSync({
    entryPoints: [join('bench/contestants', `${contestant}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: banner },
    logLevel: 'error',
  });
  return outfile;
}
