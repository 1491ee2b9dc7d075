import { existsSync } from 'node:fs';

import { readJson } from '../schema/read-json';
import type { Handover } from './handover';
import { parseHandover } from './parse-handover';
import { sampleHandover } from './sample-handover';

/** Where the hand-over is looked for. */
const USUAL_FILE = 'handover.json';

/**
 * Reads the hand-over.
 *
 * @param file path of a hand-over @default - handover.json, or without that file the sample that comes with the package, which is
 *   good for sample.com alone
 * @throws InvalidInputError when a named file is missing, or is no JSON or not a valid hand-over
 */
export function readHandover(file?: string): Handover {
  if (file === undefined && !existsSync(USUAL_FILE)) {
    return sampleHandover();
  }
  const source = file ?? USUAL_FILE;
  return parseHandover(readJson('hand-over', source), source);
}
