import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { linksOf, type Plan } from './plan';

/** Puts links to all that was made into one folder, which appears whole or not at all. */
export function linkSet(plan: Plan): void {
  if (existsSync(plan.set)) return;
  mkdirSync(join(plan.cache, '.unfinished'), { recursive: true });
  // Below a folder that nobody else uses, and not that folder itself: others may not enter it.
  const own = mkdtempSync(join(plan.cache, '.unfinished', 'set-'));
  const set = join(own, 'set');
  for (const [name, target] of linksOf(plan)) {
    mkdirSync(join(set, dirname(name)), { recursive: true });
    // As seen from where the link will stand, so that the cache can be moved.
    symlinkSync(relative(dirname(join(plan.set, name)), target), join(set, name));
  }
  try {
    renameSync(set, plan.set);
  } catch (error) {
    // Another process may have been quicker, and made the same.
    if (!existsSync(plan.set)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
