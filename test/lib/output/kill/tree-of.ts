import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const JOURNAL = '.auto-https-synth';

/** Every file below a folder with what it holds; the journal's own do not count. */
export function treeOf(folder: string, path = ''): Record<string, string> {
  const entries = readdirSync(join(folder, path), { withFileTypes: true });
  const below = entries
    .filter(({ name }) => name !== JOURNAL)
    .map((entry): Record<string, string> => {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? treeOf(folder, name) : { [name]: readFileSync(join(folder, name), 'utf8') };
    });
  return Object.assign({}, ...below);
}

export const hasPlan = (folder: string) => existsSync(join(folder, JOURNAL, 'plan.json'));

export const hasJournal = (folder: string) => existsSync(join(folder, JOURNAL));
