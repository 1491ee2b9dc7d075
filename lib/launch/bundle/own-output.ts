import { readFileSync } from 'node:fs';

const IN_OUTPUT = /^(.*)\/lib\/output\/.+$/;
const known = new Map<string, boolean>();

/** Whether a source is of this package's lib/output, in whichever copy of the package: what it writes is the program's own output. */
export function isOwnOutput(path: string): boolean {
  const root = IN_OUTPUT.exec(path.replaceAll('\\', '/'))?.[1]?.replace(/\/build$/, '');
  if (root === undefined) return false;
  const before = known.get(root) ?? nameIn(root) === 'cdk8s-auto-https';
  known.set(root, before);
  return before;
}

function nameIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).name;
  } catch {
    return undefined;
  }
}
