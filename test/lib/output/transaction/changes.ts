import { existsSync, readFileSync } from 'node:fs';

import type { Change } from '../../../../lib/output/change';
import { sha256 } from '../../../../lib/output/sha256';

/** The change of a file, whatever it holds now, to a text; none removes it. */
export function changeTo(file: string, text?: string): Change {
  const after = text === undefined ? undefined : { bytes: Buffer.from(text), sha256: sha256(Buffer.from(text)) };
  return { file, before: existsSync(file) ? sha256(readFileSync(file)) : undefined, after };
}
