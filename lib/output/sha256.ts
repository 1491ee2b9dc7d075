import { createHash } from 'node:crypto';

/** The hash that tells own bytes from edited ones, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
