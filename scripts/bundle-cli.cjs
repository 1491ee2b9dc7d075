// The command line as one file: node scripts/bundle-cli.cjs
//
// One file because the time to start counts, and of js-yaml and ajv only what is needed: `auto-https check` on a small folder takes
// 1.8 times as long as `node -e 0` (Node 20, two cores, median of 21 runs each in turn), and 1.4 times with V8's code cache beside
// it. Such a cache is void for every other version of Node, so none is shipped: newer versions keep one by themselves.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const FOLDER = path.join(ROOT, 'build/cli');
const BUNDLE = path.join(FOLDER, 'auto-https.cjs');
/** What the bundle was made of, one path a line. */
const INPUTS = path.join(FOLDER, 'inputs.txt');

/** Whether the bundle is younger than all that it was made of. */
function isUpToDate() {
  try {
    const made = statSync(BUNDLE).mtimeMs;
    const inputs = readFileSync(INPUTS, 'utf8').split('\n');
    return inputs.every((input) => statSync(path.join(ROOT, input)).mtimeMs < made);
  } catch {
    return false;
  }
}

function bundle() {
  const { outputFiles, metafile } = require('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['lib/cli/main.ts'],
    outfile: BUNDLE,
    bundle: true,
    // Names stay, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // It is loaded only for --facts, and the package depends on it.
    external: ['ajv'],
    legalComments: 'inline',
    logLevel: 'warning',
  });
  return { code: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

/** Writes what others may be reading at this moment. */
function replace(file, text) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, file);
}

function write() {
  const { code, inputs } = bundle();
  mkdirSync(FOLDER, { recursive: true });
  replace(INPUTS, [...inputs, 'scripts/bundle-cli.cjs'].join('\n'));
  replace(BUNDLE, code);
}

module.exports = { isUpToDate, write };

if (require.main === module) write();
