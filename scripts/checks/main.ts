// Writes docs/checks, a page a code, and adds new codes to etc/check-codes.txt (`npm run checks`), or compares them (`--check`).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { allCodes } from '../../lib/report/codes';
import { parseCheckFlag } from '../crds/check-flag';
import { differenceReport, differences } from '../crds/differences';
import { readFolder, writeFolder } from '../crds/folder';
import { runScript } from '../crds/run-script';
import { brokenPromises, withNewCodes } from './given-codes';
import { pages } from './pages';

const FOLDER = 'docs/checks';
const LIST = 'etc/check-codes.txt';

async function main(argv: readonly string[]): Promise<number> {
  const onlyCheck = parseCheckFlag(argv);
  const files = pages();
  const codes = allCodes();
  const list = existsSync(LIST) ? readFileSync(LIST, 'utf8') : '';
  const grown = withNewCodes(list, codes);
  if (!onlyCheck) {
    await writeFolder(FOLDER, '.md', files);
    writeFileSync(LIST, grown);
  }
  const found = onlyCheck ? differences(files, await readFolder(FOLDER, '.md')) : [];
  const faults = [
    ...brokenPromises(list, codes).map((fault) => `${LIST}: ${fault}`),
    ...(onlyCheck && grown !== list ? [`${LIST} lacks new codes: Run \`npm run checks\`, and commit it.`] : []),
    ...(found.length > 0 ? [differenceReport(FOLDER, 'checks', found)] : []),
  ];
  if (faults.length > 0) console.error(faults.join('\n'));
  return faults.length === 0 ? 0 : 1;
}

runScript(() => main(process.argv.slice(2)));
