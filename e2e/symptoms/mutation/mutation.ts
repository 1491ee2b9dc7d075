import type { Expectation } from '../verdict/expectation';
import type { Edit } from './edit';

/**
 * What stands when the slip is made.
 * - plain: nothing; the platform is installed from the values of the mutated tree, then its dist/ is applied.
 * - after-good-state: the good tree, and its host answers over HTTPS.
 * - renewal: as after-good-state; the certificate is then renewed.
 */
export type Setup = 'plain' | 'after-good-state' | 'renewal';

/** A slip on one object of the tree, and what the catalogue says that it leads to. */
export interface Mutation {
  readonly name: string;
  /** Rows of the catalogue of mis-wirings. */
  readonly rows: readonly number[];
  readonly edits: readonly Edit[];
  readonly setup: Setup;
  /** What the good tree has to have for the slip to be possible: no slip of its own. */
  readonly given?: readonly Edit[];
  /** Who is looked at. @default - the application's host */
  readonly host?: string;
  /** How long to look at most. @default - by setup and expectation */
  readonly seconds?: number;
  readonly expect: Expectation;
}
