import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { Manifest, Source } from '../wiring/manifest';
import { problemOf } from './files/read-text';
import { FolderReader } from './folder-reader';
import { type InputFault, inputFault } from './input-faults';
import type { Render } from './kustomize/render';
import { locate, type Step } from './locate';
import { type ManifestTree, manifestTrees } from './manifest-trees';

export interface ReadOptions {
  /** What `-` stands for. @default - nothing came */
  readonly stdin?: string | Buffer;
  /** Whether the manifests only resolve references and are not reported on. @default false */
  readonly context?: boolean;
  /** Renders kustomizations; `false` follows them only. @default - `kustomize` or `kubectl`, where one is installed */
  readonly render?: Render | false;
  /** Largest file that is read. @default 64 */
  readonly mostMegabytes?: number;
}

/** What was read. */
export interface ReadResult {
  /** The objects, by the cluster they are meant for: more than one only where kustomizations exclude each other. */
  readonly trees: readonly ManifestTree[];
  /** Those of the first tree: all of them, nearly always. */
  readonly manifests: readonly Manifest[];
  /** What was wrong with files and documents. */
  readonly faults: readonly InputFault[];
  /** What was left out, for people to know. */
  readonly notes: readonly string[];
  /** Line of a field, from 1; the file is read once more. */
  lineOf(source: Source, steps: readonly Step[]): number;
}

const STDIN = '<stdin>';

/** Reads manifests: files, folders and all below them, `-` for stdin. It never throws: what cannot be read is a fault. */
export function readManifests(paths: readonly string[], options: ReadOptions = {}): ReadResult {
  const stdin = Buffer.isBuffer(options.stdin) ? options.stdin : Buffer.from(options.stdin ?? '');
  const reader = new FolderReader(options.render, options.mostMegabytes);
  for (const path of paths) {
    if (path === '-') reader.readBytes(stdin, STDIN);
    else readPath(path, reader);
  }
  const { faults, notes, common, groups } = reader.finish();
  const trees = manifestTrees(common, groups).map((tree) => (options.context ? asContext(tree) : tree));
  return {
    trees,
    manifests: trees[0]?.manifests ?? [],
    faults,
    notes:
      trees.length > 1
        ? [...notes, `they make ${trees.length} trees that exclude each other: ${namesOf(trees)}`]
        : notes,
    lineOf: (source, steps) => lineOf(source, steps, stdin),
  };
}

function readPath(path: string, reader: FolderReader): void {
  try {
    const place = { path, realPath: realPathOf(path) };
    if (statSync(path).isDirectory()) reader.readFolder(place);
    else reader.readFile(place);
  } catch (error) {
    reader.faults.push(inputFault('AH009', { file: path }, { problem: problemOf(error) }));
  }
}

/** A pipe, as `<(helm template .)` makes one, has no path of its own. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function asContext({ name, manifests }: ManifestTree): ManifestTree {
  return { name, manifests: manifests.map((manifest) => ({ ...manifest, context: true })) };
}

function namesOf(trees: readonly ManifestTree[]): string {
  return trees.map(({ name }) => name || 'plain manifests').join(', ');
}

function lineOf(source: Source, steps: readonly Step[], stdin: Buffer): number {
  const text = source.file === STDIN ? stdin.toString('utf8') : textAgain(source.file);
  return text === undefined ? source.line : locate(text, source, steps);
}

/** A file's text, if it is still there. A pipe must not be opened again: it would never end. */
function textAgain(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
