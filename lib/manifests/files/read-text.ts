import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { type InputFault, inputFault } from '../input-faults';

/** More than any manifest holds; a dump of a large cluster is 30 MB. */
export const MOST_MEGABYTES = 64;

const MEGABYTE = 1024 * 1024;
/** What git-crypt makes of a file: it is locked, and nothing is wrong with it. */
const GIT_CRYPT = '\0GITCRYPT';

/** A text, or why there is none. `locked` is encrypted as a whole, on purpose. */
export type TextRead = { readonly text: string } | { readonly fault: InputFault } | { readonly locked: true };

/** Reads a file. It never throws, and never reads what is too large to be a manifest. */
export function readText(path: string, most = MOST_MEGABYTES): TextRead {
  try {
    const stats = statSync(path);
    if (stats.size > most * MEGABYTE) return tooLarge(path, stats.size, most);
    // What came through a pipe cannot be read again.
    if (!stats.isFile()) return textOf(readFileSync(path), path, most);
    const text = readFileSync(path, 'utf8');
    return isSuspect(text) ? textOf(readFileSync(path), path, most) : { text };
  } catch (error) {
    return { fault: inputFault('AH009', { file: path }, { problem: problemOf(error) }) };
  }
}

/** Whether a text holds what decoding puts where bytes are no UTF-8, or what no text holds. */
function isSuspect(text: string): boolean {
  return text.includes('\0') || text.includes('\ufffd');
}

/** The text of what was read, from a file or a pipe. */
export function textOf(bytes: Buffer, file: string, most = MOST_MEGABYTES): TextRead {
  if (bytes.length > most * MEGABYTE) return tooLarge(file, bytes.length, most);
  if (bytes.toString('latin1', 0, GIT_CRYPT.length) === GIT_CRYPT) return { locked: true };
  const problem = notText(bytes);
  return problem === undefined
    ? { text: bytes.toString('utf8') }
    : { fault: inputFault('AH004', { file }, { problem }) };
}

function notText(bytes: Buffer): string | undefined {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'it is UTF-16';
  if (bytes.includes(0)) return 'it holds null bytes';
  return isUtf8(bytes) ? undefined : 'it is not valid UTF-8';
}

function tooLarge(file: string, size: number, most: number): TextRead {
  return { fault: inputFault('AH005', { file }, { size: Math.ceil(size / MEGABYTE), most }) };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its symbolic links lead round in a circle',
};

/** What the file system said, in words. */
export function problemOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return PROBLEMS[code] ?? (code || String(error));
}
