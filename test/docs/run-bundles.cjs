// Runs programs one after the other, each in a folder that holds nothing but a platform's contract:
// node run-bundles.cjs RESULTS FILE...
const { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const CONTRACT = 'platform.contract.json';
const [, , results, ...files] = process.argv;

function run(file) {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  cpSync(resolve(__dirname, '../..', CONTRACT), join(folder, CONTRACT));
  process.chdir(folder);
  let error;
  try {
    require(file);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const written = readdirSync(folder, { recursive: true }).filter((path) => path !== CONTRACT);
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true });
  return { error, written };
}

writeFileSync(results, JSON.stringify(files.map(run)));
