import { join } from 'node:path';

import type { Change } from './change';
import { isGenerated } from './generated';
import { namesIn } from './names-in';
import { readBytes } from './read-bytes';
import { sha256 } from './sha256';

/** A file that is made anew whatever stands there; no bytes for one that goes. */
export interface GeneratedFile {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: Buffer | undefined;
}

/** The files of a folder of generated ones; generated ones that are not made any more go, any other stays. */
export function generatedFiles(folder: string, files: ReadonlyMap<string, string>): GeneratedFile[] {
  const stale = namesIn(folder).filter((name) => !files.has(name) && isGenerated(join(folder, name)));
  return [
    ...[...files].map(([name, text]) => ({ file: join(folder, name), bytes: Buffer.from(text) })),
    ...stale.map((name) => ({ file: join(folder, name), bytes: undefined })),
  ];
}

/** What generated files lack to be as they should. */
export function changesOf(files: readonly GeneratedFile[]): Change[] {
  return files.flatMap(({ file, bytes }) => {
    const found = readBytes(file);
    if (found === undefined ? bytes === undefined : bytes?.equals(found)) return [];
    const before = found && sha256(found);
    return [{ file, before, after: bytes && { bytes, sha256: sha256(bytes) } }];
  });
}
