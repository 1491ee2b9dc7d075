import type { World } from '../../world/world';
import { countObjects } from '../tree/count';
import { readTree } from '../tree/read-tree';
import { DIST } from './apply';

export const DRY_RUN = ['apply', '--server-side', '--dry-run=server', '--validate=strict'];

/** What the API server says to dist/ in a dry run, which goes through admission and every webhook and leaves nothing. */
export async function dryRun(world: World): Promise<string> {
  const { status, stdout, stderr } = await world.tryKubectl([...DRY_RUN, '-f', DIST]);
  const passed = stdout.split('\n').filter((line) => line.endsWith('serverside-applied (server dry run)')).length;
  // kubectl cannot take the annotation of a client-side apply over in a dry run, and says so of each object.
  const faults = stderr.split('\n').filter((line) => !/last-applied-configuration/.test(line));
  return `${passed} objects, exit ${status}${status === 0 ? '' : `: ${faults.join(' ').slice(0, 600)}`}`;
}

export const allPassed = () => `${countObjects(readTree(DIST))} objects, exit 0`;
