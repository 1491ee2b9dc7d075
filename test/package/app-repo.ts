import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { CHECKOUT } from './checkout';

/** The example, as it is committed. */
export const APP_REPO = join(CHECKOUT, 'examples/app-repo');

/** Whether what is made in the example is to be committed anew: `UPDATE_EXAMPLES=1 npx jest test/package/package`. */
export const UPDATING = Boolean(process.env.UPDATE_EXAMPLES);

/** Takes over what a copy of the example made. */
export function takeOver(copy: string, name: string): void {
  rmSync(join(APP_REPO, name), { recursive: true, force: true });
  cpSync(join(copy, name), join(APP_REPO, name), { recursive: true });
}
