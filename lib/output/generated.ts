import { readFileSync, statSync } from 'node:fs';

/** Whether a file says in its first lines that it is generated; any other is somebody's own. */
export function isGenerated(file: string): boolean {
  return (
    statSync(file).isFile() && readFileSync(file, 'utf8').split('\n', 3).join('\n').includes('Generated; do not edit.')
  );
}
