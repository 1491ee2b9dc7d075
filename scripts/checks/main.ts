// Writes docs/checks, a page a code (`npm run checks`), or compares them (`--check`).
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { allCodes } from '../../lib/report/codes';
import { CHECKS } from '../../lib/wiring/checks';
import type { CheckFixture } from '../../test/lib/wiring/checks/fixture';
import { parseCheckFlag } from '../crds/check-flag';
import { differenceReport, differences } from '../crds/differences';
import { type Files, readFolder, writeFolder } from '../crds/folder';
import { runScript } from '../crds/run-script';
import { codePage } from './code-page';
import { exampleOf } from './example';
import { indexPage } from './index-page';

const FOLDER = 'docs/checks';
const FIXTURES = 'test/lib/wiring/checks';
const FIXTURE = '.fixture.ts';

async function main(argv: readonly string[]): Promise<number> {
  const onlyCheck = parseCheckFlag(argv);
  const files = pages();
  if (!onlyCheck) {
    await writeFolder(resolve(FOLDER), '.md', files);
    return 0;
  }
  const found = differences(files, await readFolder(resolve(FOLDER), '.md'));
  if (found.length > 0) console.error(differenceReport(FOLDER, 'checks', found));
  return found.length === 0 ? 0 : 1;
}

function pages(): Files {
  const codes = allCodes();
  const own = codes.map((code) => [`${code.code}.md`, codePage(code, exampleOf(fixtureOf(code.code), code.code))] as const);
  return new Map([...own, ['README.md', indexPage(codes)]]);
}

const NO_FIXTURE: CheckFixture = { good: {}, bad: [] };

/** The fixture of the check that raises a code; codes of files have none. */
function fixtureOf(code: string): CheckFixture {
  const check = CHECKS.find(({ messages }) => Object.hasOwn(messages, code));
  const name = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(`/${check?.id}.fixture.ts`));
  // The bundler takes in every file that the text may name.
  return name === undefined ? NO_FIXTURE : require('../../test/lib/wiring/checks/' + name.slice(0, -FIXTURE.length) + '.fixture.ts').fixture;
}

runScript(() => main(process.argv.slice(2)));
