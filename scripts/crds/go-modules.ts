import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ExplainedError } from './explained-error';
import { type Source, sourceName } from './sources';

const run = promisify(execFile);

/** What `go mod download -json` prints; with an error, the exit code is 1 and the object is printed all the same. */
interface Download {
  readonly Dir?: string;
  readonly Sum?: string;
  readonly Error?: string;
}

/** The module is pinned, but it could not be had: no network, say. */
export class NotDownloaded extends ExplainedError {}

export async function goIsInstalled(): Promise<boolean> {
  return run('go', ['version']).then(
    () => true,
    () => false,
  );
}

/** Where the module's files are on this machine, after a download if need be. */
export async function moduleFolder(source: Source): Promise<string> {
  // A folder of its own: in one with a go.mod or go.work, those would have a say.
  const cwd = await mkdtemp(join(tmpdir(), 'crds-'));
  try {
    return checkedFolder(source, await download(source, cwd));
  } finally {
    await rm(cwd, { recursive: true });
  }
}

async function download(source: Source, cwd: string): Promise<Download> {
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' };
  const { stdout } = await run('go', ['mod', 'download', '-json', sourceName(source)], { cwd, env }).catch((error) =>
    error.stdout ? error : { stdout: JSON.stringify({ Error: String(error.stderr ?? error) }) },
  );
  return JSON.parse(stdout);
}

function checkedFolder(source: Source, { Dir, Sum, Error: reason }: Download): string {
  if (Dir === undefined) {
    throw new NotDownloaded(
      `${sourceName(source)} cannot be downloaded`,
      reason ?? 'go mod download named no folder',
      'Check the version in scripts/crds/sources.ts and the way to the Go module proxy',
    );
  }
  if (Sum !== source.sum) {
    throw new ExplainedError(
      `${sourceName(source)} has the checksum "${Sum}", not "${source.sum}"`,
      'a version of a Go module never changes, so either the version was raised or the bytes are not the published ones',
      'After raising a version, put its new checksum into scripts/crds/sources.ts; else do not trust what was downloaded',
    );
  }
  return Dir;
}
