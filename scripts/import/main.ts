// Makes imports/ from crds/ with `cdk8s import` (`npm run import`), or compares it (`--check`). Needs no network.
import { resolve } from 'node:path';
import { parseCheckFlag } from '../crds/check-flag';
import { differenceReport, differences } from '../crds/differences';
import { type Files, readFolder, writeFolder } from '../crds/folder';
import { runScript } from '../crds/run-script';
import { importCrds } from './import-crds';

const CRDS = resolve(__dirname, '../../crds');
const IMPORTS = resolve(__dirname, '../../imports');

async function main(argv: readonly string[]): Promise<number> {
  const onlyCheck = parseCheckFlag(argv);
  const made = await importCrds(await readFolder(CRDS, '.yaml'));
  if (onlyCheck) return check(made);
  await writeFolder(IMPORTS, '.ts', made);
  return 0;
}

async function check(made: Files): Promise<number> {
  const found = differences(made, await readFolder(IMPORTS, '.ts'));
  if (found.length > 0) console.error(differenceReport('imports', 'import', found));
  return found.length > 0 ? 1 : 0;
}

runScript(() => main(process.argv.slice(2)));
