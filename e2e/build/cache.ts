import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of all builds: outside the clone, so that clones share it and `git clean` spares it. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  // A relative path there is to be ignored (XDG Base Directory Specification 0.8).
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache');
  return join(base, 'cdk8s-auto-https', 'e2e');
}
