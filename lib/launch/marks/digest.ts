import { createHash } from 'node:crypto';

/** A hash of some bytes, as it is kept. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
