import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'manifests-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folders = 0;

/** Writes files into a folder of their own; `-> target` makes a link. */
export function writeFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(scratch, String(++folders));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else writeFileSync(path, content);
  }
  return folder;
}
