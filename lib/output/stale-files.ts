import { join } from 'node:path';

import type { Change } from './change';
import type { OutputComparison } from './compare-output';
import { told } from './output-places';

/** What is not as it should be, a line a file with why. */
export function staleFiles(folder: string, { manifests, others, conflicts }: OutputComparison): string[] {
  const reasons = new Map(conflicts.map(({ name, reason }) => [join(folder, name), reason]));
  return [...manifests, ...others]
    .map((change) => `${told(change.file)}: ${why(change, reasons.get(change.file))}`)
    .sort();
}

function why({ before, after }: Change, conflict: 'edited' | 'foreign' | undefined): string {
  if (conflict === 'edited')
    return after ? 'edited since it was written' : 'not made any more, and edited since it was written';
  if (conflict === 'foreign') return 'somebody else’s file, where one of ours is to be';
  if (before === undefined) return 'missing';
  return after ? 'not what the app makes' : 'not made any more';
}
