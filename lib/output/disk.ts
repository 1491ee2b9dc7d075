import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';

/** Every change that an output makes on disk goes through one of these, so that tests can stop it at each. */
export interface Disk {
  /** Makes a folder, and those above it, where they are missing. */
  makeFolder(folder: string): void;
  /** Writes a file anew; its mode is that of new files unless one is given. */
  write(file: string, bytes: Uint8Array, mode?: number): void;
  /** Moves a file over another, in one step. */
  rename(from: string, to: string): void;
  /** Removes a file; none there is as well. */
  remove(file: string): void;
  /** Removes a folder that is empty; any other stays. */
  removeFolder(folder: string): void;
  /** Waits until a file, or the names in a folder, would outlive a power cut. */
  flush(path: string): void;
}

/** The disk itself. */
export const NODE_DISK: Disk = {
  makeFolder: (folder) => {
    mkdirSync(folder, { recursive: true });
  },
  write: (file, bytes, mode) => writeFileSync(file, bytes, { mode }),
  rename: renameSync,
  remove: (file) => ignoring(['ENOENT'], () => unlinkSync(file)),
  removeFolder: (folder) => ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(folder)),
  // Windows has no handle of a folder, and some network file systems no fsync of one.
  flush: (path) => ignoring(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'], () => flush(path)),
};

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function ignoring(codes: readonly string[], action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!codes.includes(codeOf(error) ?? '')) throw error;
  }
}

/** The code of an error of the system, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
