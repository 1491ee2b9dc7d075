import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Running } from './find';
import { BIN, ECHO } from './program';

/** A file of this machine and where a container sees it. */
export interface BoundFile {
  readonly source: string;
  readonly target: string;
}

export interface Programs {
  /** Folder of the servers; they may be links. */
  readonly bin: string;
  /** The bundle of the app's server. */
  readonly echo: string;
  /** Node's own binary, wherever it is installed. */
  readonly node: string;
}

/** Every file that the container's program needs, links followed. */
export function boundFiles({ program, command }: Running, { bin, echo, node }: Programs): BoundFile[] {
  const named = new Set([...program.entrypoint, ...command, ...Object.values(program.links ?? {})]);
  const ofBin = [...named].filter((path) => path.startsWith(`${BIN}/`)).sort();
  const source = (path: string) => (path === `${BIN}/node` ? node : realpathSync(join(bin, basename(path))));
  const files = ofBin.map((path) => ({ source: source(path), target: path }));
  return program.standIn ? [...files, { source: echo, target: ECHO }] : files;
}
