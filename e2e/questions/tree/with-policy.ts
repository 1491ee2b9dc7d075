import type { Tree } from './read-tree';

const POLICY = /--policy=[a-z-]+/g;

/** The tree as it would be with another policy in the external-dns charts. */
export function withPolicy(tree: Tree, policy: 'sync' | 'upsert-only'): Tree {
  return new Map([...tree].map(([name, text]) => [name, text.replace(POLICY, `--policy=${policy}`)]));
}
