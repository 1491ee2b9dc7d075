import { join } from 'node:path';

import type { OutputPlaces } from '../../../../lib/output/output-places';
import type { SynthesisResult } from '../../../../lib/output/synthesis-run';
import { PLAIN, type Surroundings, writeOutput } from '../../../../lib/output/write-output';
import { beside, type PlainOutput, rendered } from './outputs';

export function placesIn(folder: string): OutputPlaces {
  return {
    folder: join(folder, 'dist'),
    lock: join(folder, 'dist.lock.json'),
    installFolder: join(folder, 'install'),
    contract: join(folder, 'platform.contract.json'),
  };
}

/** Writes an output to a folder, as a synthesis does once it has rendered. */
export function writeInto(folder: string, output: PlainOutput, given: Partial<Surroundings> = {}): SynthesisResult {
  return writeOutput(rendered(output), beside(output), placesIn(folder), { ...PLAIN, ...given });
}
