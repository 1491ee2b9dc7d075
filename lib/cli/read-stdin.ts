import { readSync } from 'node:fs';

const STDIN = 0;
const CHUNK = 64 * 1024;
const PAUSE_MS = 10;

/** All that comes through stdin. */
export function readStdin(read: typeof readSync = readSync): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readChunk(chunk, read);
    if (length === 0) return Buffer.concat(chunks);
    if (length !== undefined) chunks.push(chunk.subarray(0, length));
  }
}

/** Bytes that were read, 0 at the end, nothing where there is nothing yet. */
function readChunk(chunk: Buffer, read: typeof readSync): number | undefined {
  try {
    return read(STDIN, chunk, 0, CHUNK, null);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // So Windows says the end.
    if (code === 'EOF') return 0;
    if (code !== 'EAGAIN') throw error;
    // The pipe does not block and its writer is slow.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return undefined;
  }
}
