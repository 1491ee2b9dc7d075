import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

import type { ChildTask } from './child';

/** How a child ended. */
export interface Ended {
  readonly killed: boolean;
  /** The steps it made on disk, when it lived. */
  readonly steps: readonly string[];
}

/** Bundles the child once, so that each start takes hardly longer than node's own. */
export function bundledChild(folder: string): (task: ChildTask) => Promise<Ended> {
  const outfile = join(folder, 'child.cjs');
  const entryPoints = [resolve(__dirname, 'child.ts')];
  buildSync({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['diff'],
  });
  return (task) =>
    new Promise((ended, failed) => {
      execFile(process.execPath, [outfile, JSON.stringify(task)], (error, stdout, stderr) => {
        if (error?.signal === 'SIGKILL') ended({ killed: true, steps: [] });
        else if (error) failed(new Error(stderr || error.message));
        else ended({ killed: false, steps: JSON.parse(stdout) });
      });
    });
}
