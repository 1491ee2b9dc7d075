import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type ReadResult, readManifests } from '../manifests/read-paths';
import type { Progress } from './progress';
import { readStdin } from './read-stdin';
import type { System } from './system';

/** What of a process decides on colours. */
export interface Surroundings {
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The machine, as the commands see it. */
export function nodeSystem(progress: Progress, surroundings: Surroundings): System {
  let stdin: Buffer | undefined;
  let last: ReadResult | undefined;
  return {
    get version() {
      return packageVersion();
    },
    colour: showsColours(surroundings),
    exists: existsSync,
    readText: (path) => readFileSync(path, 'utf8'),
    readManifests(paths) {
      progress.show(`reading ${paths.join(', ')}`);
      if (paths.includes('-')) stdin ??= readStdin();
      last = readManifests(paths, stdin && { stdin });
      return last;
    },
    lineOf: (source, steps) => last?.lineOf(source, steps) ?? source.line,
    progress: (doing) => progress.show(doing),
  };
}

/** @see https://no-color.org */
function showsColours({ stdout, env }: Surroundings): boolean {
  return stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The bundle in build/cli/ stands as deep in the package as this file. */
function packageVersion(): string {
  const file = join(__dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
