import { join } from 'node:path';
import { build } from 'esbuild';

/** Makes one file of the app's server, which runs where there are no packages and no sources. */
export async function bundleEcho(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(__dirname, '../echo.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
}
