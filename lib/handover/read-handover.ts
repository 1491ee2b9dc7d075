import { existsSync } from 'node:fs';

import { readJson } from '../schema/read-json';
import type { Handover } from './handover';
import { parseHandover } from './parse-handover';
import { sampleHandover } from './sample-handover';

/**
 * Reads the hand-over of a file; without the file, gives the sample that comes with the package, which is good for sample.com
 * alone.
 *
 * @param file path of a hand-over @default 'handover.json'
 * @throws InvalidInputError when the file is no JSON or not a valid hand-over
 */
export function readHandover(file = 'handover.json'): Handover {
  return existsSync(file) ? parseHandover(readJson('hand-over', file), file) : sampleHandover();
}
