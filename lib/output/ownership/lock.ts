import { InvalidInputError } from '../../errors';
import { readBytes } from '../read-bytes';
import type { ObjectArguments } from './object-arguments';

/** An own file as the lock has it. */
export interface LockedFile extends ObjectArguments {
  /** Path below the folder of the manifests, with `/`. */
  readonly name: string;
  readonly sha256: string;
}

const VERSION = 1;

/** The text of a lock: one line a file, in the order in which files apply, so that a diff can be read. */
export function lockText(files: readonly LockedFile[]): string {
  const lines = [...files].sort(byName).map(({ name, sha256, objects, leaves }) => {
    // Paths need nothing but quotes around them, so words are set apart by a blank as people write JSON.
    const parts = { name, sha256, objects, ...(leaves.length > 0 && { leaves }) };
    return `    { ${Object.entries(parts)
      .map(([key, value]) => `"${key}": ${Array.isArray(value) ? `[${value.map(json).join(', ')}]` : json(value)}`)
      .join(', ')} }`;
  });
  return `{\n  "version": ${VERSION},\n  "files": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

const json = (value: unknown) => JSON.stringify(value);

const byName = (a: LockedFile, b: LockedFile) => (a.name < b.name ? -1 : 1);

/**
 * The own files that a lock lists, or undefined where there is none.
 *
 * @throws InvalidInputError when it cannot be read, so that nothing is taken for foreign, or removed, by mistake
 */
export function readLock(file: string, told: string): readonly LockedFile[] | undefined {
  const text = readBytes(file)?.toString('utf8');
  if (text === undefined) return undefined;
  const lock = parsed(text);
  if (typeof lock?.version === 'number' && lock.version !== VERSION) throw newer(told, lock.version);
  if (lock?.version !== VERSION || !isListOfFiles(lock.files)) throw broken(told, text);
  return lock.files.map(({ name, sha256, objects, leaves = [] }) => ({ name, sha256, objects, leaves }));
}

function parsed(text: string): { version?: unknown; files?: unknown } | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Listed = Omit<LockedFile, 'leaves'> & Partial<Pick<LockedFile, 'leaves'>>;

function isListOfFiles(files: unknown): files is Listed[] {
  if (!Array.isArray(files) || !files.every(isFile)) return false;
  return new Set(files.map(({ name }) => name)).size === files.length;
}

function isFile(file: Partial<Record<keyof LockedFile, unknown>> | null): file is Listed {
  if (typeof file !== 'object' || file === null) return false;
  const { name, sha256, objects, leaves = [] } = file;
  return isPathBelow(name) && typeof sha256 === 'string' && isArguments(objects) && isArguments(leaves);
}

/** Whether it stays in the folder: what a lock lists may be removed. */
function isPathBelow(name: unknown): boolean {
  return (
    typeof name === 'string' && name.split('/').every((part) => !['', '.', '..'].includes(part) && !/[\\:]/.test(part))
  );
}

/** Arguments are printed for somebody to paste, so none may hide anything. */
function isArguments(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((each) => typeof each === 'string' && !/\p{Cc}/u.test(each));
}

function newer(told: string, version: number): InvalidInputError {
  return new InvalidInputError({
    what: `${told} has version ${version}`,
    why: `this release of cdk8s-auto-https knows version ${VERSION}, and cannot tell its own files from foreign ones`,
    fix: 'Use the release that wrote it, or a newer one.',
  });
}

function broken(told: string, text: string): InvalidInputError {
  const isMerge = /^(<{7}|={7}|>{7})/m.test(text);
  return new InvalidInputError({
    what: `${told} ${isMerge ? 'holds the marks of a merge conflict' : 'is no lock that can be read'}`,
    why: 'it tells own files from foreign ones, so nothing was written',
    fix: isMerge
      ? `Take the manifests and ${told} of one side (git checkout --ours, or --theirs, with both paths), then synthesize.`
      : `Restore it from version control; or remove it, and files that are as they would be written are taken over.`,
  });
}
