import type { World } from '../world/world';
import type { Finding } from './finding';

/** A question of docs/e2e.md, asked of a running world from outside. */
export interface Question {
  /** What the table calls it; `--only` looks for words of it. */
  readonly title: string;
  /** Findings come as they are made, so that a step that fails later does not take them along. */
  ask(world: World): AsyncIterable<Finding>;
}
