import { InvalidInputError } from '../errors';

/** Names that Windows takes for devices, whatever their endings (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;
const REFUSED_CHARACTERS = /[<>:"|?*\\\p{Cc}]/u;

/**
 * Refuses names of files that do not hold on every file system, and two files of one name.
 *
 * @param names paths below the folder of the manifests, with `/`
 * @throws InvalidInputError for the first of them
 */
export function checkFileNames(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    for (const part of name.split('/')) checkPart(name, part);
    if (seen.get(fold(name)) === name) throw twice(name);
    for (const path of pathAndFolders(name)) {
      const other = seen.get(fold(path));
      if (other !== undefined && other !== path) throw sameButForCase(other, path);
      seen.set(fold(path), path);
    }
  }
}

/** What a file system that ignores case, or the two ways to write an accent, makes of a name. */
const fold = (name: string) => name.normalize('NFC').toLowerCase();

function pathAndFolders(name: string): string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function checkPart(name: string, part: string): void {
  if (DEVICE.test(part)) throw refused(name, `Windows takes "${part}" for a device`);
  if (part === '' || /[. ]$/.test(part)) throw refused(name, 'Windows drops a dot or blank at the end of a name');
  if (REFUSED_CHARACTERS.test(part)) throw refused(name, 'Windows refuses < > : " | ? * \\ and control characters');
}

const FIX = 'Give the chart (its id is the name of its file) or the object another name.';

function refused(name: string, why: string): InvalidInputError {
  return new InvalidInputError({
    what: `file name ${JSON.stringify(name)} cannot be checked out everywhere`,
    why,
    fix: FIX,
  });
}

function twice(name: string): InvalidInputError {
  return new InvalidInputError({
    what: `two charts or objects would be written to one file, "${name}"`,
    why: 'cdk8s lets the last of them win, and what the other holds would be missing',
    fix: FIX,
  });
}

function sameButForCase(one: string, other: string): InvalidInputError {
  return new InvalidInputError({
    what: `"${one}" and "${other}" are one name on file systems that ignore case`,
    why: 'of two such files macOS and Windows keep one',
    fix: FIX,
  });
}
