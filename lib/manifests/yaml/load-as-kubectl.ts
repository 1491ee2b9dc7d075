import { loadAll, type YAMLException } from 'js-yaml';
import { DEEPEST, KUBERNETES_SCHEMA } from './kubernetes-schema';

/** Values of a text that js-yaml could read. */
export interface Loaded {
  readonly values: unknown[];
  /** The text that was read: the same lines, some of them further to the right. */
  readonly text: string;
}

/** What js-yaml refuses within brackets and quotes, and kubectl does not mind: `]` no further to the right than its key. */
const TOO_FAR_LEFT = 'deficient indentation';
const INDENT = ' '.repeat(200);
/** Characters that are read again, all in all, for lines that are moved. */
const MOST_READ = 10_000_000;

/**
 * Reads with js-yaml what kubectl reads. Throws where both refuse.
 *
 * @param lastWins whether a key may stand twice
 */
export function loadAsKubectl(text: string, lastWins = false): Loaded {
  const options = { schema: KUBERNETES_SCHEMA, maxDepth: DEEPEST, maxTotalMergeKeys: -1, json: lastWins, filename: '' };
  let moved = text;
  let first: YAMLException | undefined;
  for (let read = text.length; ; read += moved.length) {
    try {
      return { values: loadAll(moved, options), text: moved };
    } catch (error) {
      const { reason, mark } = error as YAMLException;
      first ??= error as YAMLException;
      // Where it went wrong is where it did first.
      if (reason !== TOO_FAR_LEFT || mark === undefined || read > MOST_READ) throw Object.assign(first, { reason });
      // Spaces mean nothing within brackets and quotes.
      moved = moved.slice(0, mark.position) + INDENT + moved.slice(mark.position);
    }
  }
}
