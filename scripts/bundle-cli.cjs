// The command line as two files, one for synth: node scripts/bundle-cli.cjs
//
// One file each because the time to start counts, and of js-yaml only what is needed: `auto-https check` on a small folder takes
// 1.8 times as long as `node -e 0` (Node 20, two cores, median of 21 runs each in turn), and 1.4 times with V8's code cache beside
// it. Such a cache is void for every other version of Node, so none is shipped: newer versions keep one by themselves.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const FOLDER = path.join(ROOT, 'build/cli');
/** What each is made of. */
const ENTRIES = { 'auto-https': 'lib/cli/main.ts', synth: 'lib/cli/synth-main.ts' };

const bundleOf = (name) => path.join(FOLDER, `${name}.cjs`);
/** What a bundle was made of, one path a line. */
const inputsOf = (name) => path.join(FOLDER, `${name}.inputs.txt`);

/** Whether a bundle is younger than all that it was made of. */
function isUpToDate(name) {
  try {
    const made = statSync(bundleOf(name)).mtimeMs;
    const inputs = readFileSync(inputsOf(name), 'utf8').split('\n');
    return inputs.every((input) => statSync(path.join(ROOT, input)).mtimeMs < made);
  } catch {
    return false;
  }
}

function bundle(name) {
  const { outputFiles, metafile } = require('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: [ENTRIES[name]],
    outfile: bundleOf(name),
    bundle: true,
    // Names stay, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // It is loaded only for a program that is not known yet, and the package depends on it.
    external: ['esbuild'],
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

function write(name) {
  const { code, inputs } = bundle(name);
  mkdirSync(FOLDER, { recursive: true });
  replace(inputsOf(name), [...inputs, 'scripts/bundle-cli.cjs'].join('\n'));
  replace(bundleOf(name), code);
}

module.exports = { isUpToDate, write };

if (require.main === module) Object.keys(ENTRIES).forEach(write);
