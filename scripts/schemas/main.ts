// Writes lib/schema/compiled, the validators of the JSON Schemas (`npm run schemas`), or compares them (`--check`).
//
// Why not at run time: to load ajv, and to compile its meta-schema and one small schema, took 30 ms of the 130 ms of JavaScript
// that a synthesis of one app is (ajv 8.20, Node 20).
import { parseCheckFlag } from '../crds/check-flag';
import { differenceReport, differences } from '../crds/differences';
import { readFolder, writeFolder } from '../crds/folder';
import { runScript } from '../crds/run-script';
import { validatorFiles } from './validator-files';

const FOLDER = 'lib/schema/compiled';

async function main(argv: readonly string[]): Promise<number> {
  const onlyCheck = parseCheckFlag(argv);
  const files = validatorFiles();
  if (!onlyCheck) await writeFolder(FOLDER, '.ts', files);
  const found = onlyCheck ? differences(files, await readFolder(FOLDER, '.ts')) : [];
  if (found.length > 0) console.error(differenceReport(FOLDER, 'schemas', found));
  return found.length === 0 ? 0 : 1;
}

runScript(() => main(process.argv.slice(2)));
