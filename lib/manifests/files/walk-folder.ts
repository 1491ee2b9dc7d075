import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type InputFault, inputFault } from '../input-faults';
import { problemOf } from './read-text';

/** A file or folder, by the path that the user sees and the one that tells it from all others. */
export interface Place {
  readonly path: string;
  readonly realPath: string;
}

/** A folder, with the files in it that may be manifests, by name. */
export interface Folder extends Place {
  readonly files: readonly Place[];
}

/** A folder and all below it. */
export interface Walk {
  readonly folders: readonly Folder[];
  readonly faults: readonly InputFault[];
}

const MANIFEST = /\.(?:ya?ml|json)$/;
/** Without an ending, and a manifest of kustomize all the same. */
const KUSTOMIZATION = 'Kustomization';
const LEFT_OUT = new Set(['node_modules']);

/** The folder and those below it, sorted by name; links are followed, each folder is visited once. */
export function walkFolder(root: Place, visited: Set<string> = new Set()): Walk {
  const walker = new Walker(visited);
  walker.visit(root, []);
  return walker;
}

class Walker implements Walk {
  public readonly folders: Folder[] = [];
  public readonly faults: InputFault[] = [];

  public constructor(private readonly visited: Set<string>) {}

  /** @param above real paths of the folders it stands in */
  public visit(folder: Place, above: readonly string[]): void {
    if (this.visited.has(folder.realPath)) return;
    this.visited.add(folder.realPath);
    const files: Place[] = [];
    const within = [...above, folder.realPath];
    this.folders.push({ ...folder, files });
    for (const entry of this.entriesOf(folder.path)) {
      const place = { path: join(folder.path, entry.name), realPath: join(folder.realPath, entry.name) };
      if (entry.isSymbolicLink()) this.follow(place, within, files);
      else if (entry.isDirectory()) this.visit(place, within);
      else if (entry.isFile() && mayBeManifest(entry.name)) files.push(place);
    }
  }

  private entriesOf(path: string): Dirent[] {
    try {
      const entries = readdirSync(path, { withFileTypes: true });
      return entries.filter(({ name }) => !name.startsWith('.') && !LEFT_OUT.has(name)).sort(byName);
    } catch (error) {
      this.faults.push(inputFault('AH009', { file: path }, { problem: problemOf(error) }));
      return [];
    }
  }

  private follow({ path }: Place, within: readonly string[], files: Place[]): void {
    try {
      const realPath = realpathSync(path);
      const target = statSync(realPath);
      if (target.isFile() && mayBeManifest(path)) files.push({ path, realPath });
      else if (!target.isDirectory()) return;
      else if (within.includes(realPath)) this.faults.push(inputFault('AH006', { file: path }, { target: realPath }));
      else this.visit({ path, realPath }, within);
    } catch (error) {
      // A link that leads nowhere matters only where it would be a manifest.
      if (mayBeManifest(path)) this.faults.push(inputFault('AH009', { file: path }, { problem: problemOf(error) }));
    }
  }
}

function mayBeManifest(name: string): boolean {
  return MANIFEST.test(name) || name.endsWith(KUSTOMIZATION);
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
