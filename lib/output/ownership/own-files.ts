import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Change } from '../change';
import { readBytes } from '../read-bytes';
import { sha256 } from '../sha256';
import type { LockedFile } from './lock';

/** An own file as it is to be. */
export interface WantedFile extends LockedFile {
  readonly bytes: Buffer;
}

/** A file that stands in the way: writing or removing it would lose what somebody did. */
export interface Conflict {
  /** `edited`: ours, and changed since; `foreign`: not ours, where a file of ours is to be. */
  readonly reason: 'edited' | 'foreign';
  readonly name: string;
  readonly found: Buffer;
  /** What is to be there; undefined for nothing. */
  readonly wanted: Buffer | undefined;
}

/** What the own files of a folder lack to be as they should. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly unchanged: number;
}

/** Compares the own files of a folder with what they are to be; no lock is as good as one without files. */
export function compareOwnFiles(
  folder: string,
  wanted: readonly WantedFile[],
  locked: readonly LockedFile[] | undefined,
  progress: (done: number) => void = () => undefined,
): Comparison {
  const comparison = { changes: [] as Change[], conflicts: [] as Conflict[], unchanged: 0 };
  // Each file that is looked for in vain costs an error, of which a first synthesis would make thousands.
  const read = existsSync(folder) ? (name: string) => readBytes(join(folder, name)) : () => undefined;
  const hashes = new Map(locked?.map(({ name, sha256 }) => [name, sha256]));
  for (const [done, { name, bytes, sha256: after }] of wanted.entries()) {
    progress(done);
    const file = { name, file: join(folder, name), found: read(name), locked: hashes.get(name) };
    compareFile(file, { bytes, sha256: after }, comparison);
    hashes.delete(name);
  }
  for (const [name, locked] of hashes) {
    compareFile({ name, file: join(folder, name), found: read(name), locked }, undefined, comparison);
  }
  return comparison;
}

interface FoundFile {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly found: Buffer | undefined;
  /** Its hash in the lock; undefined when it is not listed. */
  readonly locked: string | undefined;
}

function compareFile(
  { name, file, found, locked }: FoundFile,
  after: Change['after'],
  comparison: { changes: Change[]; conflicts: Conflict[]; unchanged: number },
): void {
  if (found === undefined) {
    if (after) comparison.changes.push({ file, before: undefined, after });
  } else if (after?.bytes.equals(found)) {
    comparison.unchanged += 1;
  } else {
    const before = sha256(found);
    comparison.changes.push({ file, before, after });
    if (before === locked) return;
    comparison.conflicts.push({
      reason: locked === undefined ? 'foreign' : 'edited',
      name,
      found,
      wanted: after?.bytes,
    });
  }
}
