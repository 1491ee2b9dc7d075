import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './plan';

const DAY = 24 * 60 * 60 * 1000;

/** Marks what this plan uses, so that no build of another clone removes it. */
export function markUsed(plan: Plan, now = new Date()): void {
  for (const folder of [plan.set, ...plan.steps.map((step) => step.folder)]) {
    try {
      utimesSync(folder, now, now);
    } catch {
      // Not there, or another user's: then this user's builds do not remove it either.
    }
  }
}

/** Removes builds that nobody used for a month; each takes up to half a gigabyte. */
export function prune(plan: Plan, now = Date.now()): string[] {
  const kept = new Set([plan.set, ...plan.steps.map((step) => step.folder)]);
  const stale = readdirSync(plan.cache, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /-[0-9a-f]{12}$/.test(entry.name))
    .map((entry) => join(plan.cache, entry.name))
    .filter((folder) => !kept.has(folder) && now - statSync(folder).mtimeMs > 30 * DAY);
  for (const folder of stale) rmSync(folder, { recursive: true, force: true });
  return stale;
}
