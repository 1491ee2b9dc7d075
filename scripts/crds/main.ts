// Derives crds/ from the pinned Go modules (`npm run crds`), or compares it with them (`--check`).
import { resolve } from 'node:path';
import { parseCheckFlag } from './check-flag';
import { differenceReport, differences } from './differences';
import { ExplainedError } from './explained-error';
import { type Files, readFolder, writeFolder } from './folder';
import { goIsInstalled, NotDownloaded } from './go-modules';
import { groupFiles } from './group-files';
import { readCrds } from './read-crds';
import { runScript } from './run-script';
import { SOURCES } from './sources';

const FOLDER = resolve(__dirname, '../../crds');

async function main(argv: readonly string[]): Promise<number> {
  return parseCheckFlag(argv) ? check() : write();
}

async function write(): Promise<number> {
  if (!(await goIsInstalled())) {
    throw new ExplainedError(
      'go is not on the PATH',
      'crds/ is derived from Go modules, which are immutable and checksummed',
      'Install Go 1.21 or newer (https://go.dev/doc/install); users of the package need neither it nor this script',
    );
  }
  await writeFolder(FOLDER, '.yaml', await derive());
  return 0;
}

async function check(): Promise<number> {
  if (!(await goIsInstalled())) return notCompared('Go is not installed (https://go.dev/doc/install)');
  try {
    const found = differences(await derive(), await readFolder(FOLDER, '.yaml'));
    if (found.length > 0) console.error(differenceReport('crds', 'crds', found));
    return found.length > 0 ? 1 : 0;
  } catch (error) {
    // Without the modules nothing is known to differ, and people must be able to work offline.
    if (error instanceof NotDownloaded) return notCompared(error.message);
    throw error;
  }
}

function notCompared(reason: string): number {
  console.error(`crds/ not compared: ${reason}`);
  return 0;
}

async function derive(): Promise<Files> {
  return groupFiles(await Promise.all(SOURCES.map(readCrds)));
}

runScript(() => main(process.argv.slice(2)));
