import { explainJson } from './explain-json';
import type { ExplainReport } from './explain-options';
import { explainText } from './explain-text';

/** Every format of an explanation, by its name on the command line. */
export const EXPLAIN_FORMATS = { text: explainText, json: explainJson } as const satisfies Readonly<
  Record<string, ExplainReport>
>;

export type ExplainFormat = keyof typeof EXPLAIN_FORMATS;
