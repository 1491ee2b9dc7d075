import type { System } from '../../../lib/cli/system';
import type { InputFault } from '../../../lib/manifests/input-faults';
import { locate } from '../../../lib/manifests/locate';
import { parseStream } from '../../../lib/manifests/parse-stream';

/** A machine that holds some files, by their path; a folder is the beginning of a path, and `-` is stdin. */
export function memorySystem(files: Readonly<Record<string, string>>): System & { readonly doing: readonly string[] } {
  const doing: string[] = [];
  const within = (path: string) => Object.keys(files).filter((file) => file === path || file.startsWith(`${path}/`));
  const read = (file: string) => parseStream(files[file] ?? '', file === '-' ? '<stdin>' : file);
  return {
    doing,
    version: '1.2.3',
    colour: false,
    exists: (path) => within(path).length > 0,
    readText(path) {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
    readManifests(paths) {
      const parts = paths.flatMap(within).map(read);
      const faults: InputFault[] = parts.flatMap((part) => part.faults);
      return { trees: [{ manifests: parts.flatMap(({ manifests }) => manifests) }], faults, notes: [] };
    },
    lineOf: (source, steps) => locate(files[source.file] ?? '', source, steps),
    progress: (what) => doing.push(what),
  };
}
