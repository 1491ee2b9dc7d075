import { createHash } from 'node:crypto';
import { type Json, stableText } from '../tree/json';
import type { Tree } from '../tree/tree';
import { mutate } from './mutate';
import type { Mutation } from './mutation';

/** Changes when the product, the slip or the way it is tried changes: what was observed of another key is out of date. */
export function keyOf(tree: Tree, mutation: Mutation): string {
  const { setup, host = '', seconds = 0, given = [] } = mutation;
  const text = [tree, mutate(tree, mutation), given].map((part) => stableText(part as unknown as Json));
  return createHash('sha256')
    .update([...text, setup, host, seconds].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
