import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Logs of a folder from a moment on: what was said of the slip before says nothing about this one. */
export class NewLines {
  private lengths: ReadonlyMap<string, number> = new Map();

  public constructor(private readonly folder: string) {}

  /** From now on. */
  public mark(): void {
    this.lengths = new Map(readdirSync(this.folder).map((file) => [file, statSync(join(this.folder, file)).size]));
  }

  /** What the processes whose names begin so have said since. */
  public of(name: string): string {
    const files = readdirSync(this.folder).filter((file) => file.startsWith(name));
    return files.map((file) => readFrom(join(this.folder, file), this.lengths.get(file) ?? 0)).join('\n');
  }
}

function readFrom(path: string, from: number): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from));
    const length = readSync(file, bytes, 0, bytes.length, from);
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}
