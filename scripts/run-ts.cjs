// Runs a TypeScript file without a build step: node scripts/run-ts.cjs FILE [ARGS]
//
// Why esbuild and not tsx, both measured on Node 20 with two cores: a cdk8s main that imports the Istio and cert-manager
// types (32,000 lines), median of 11 runs, in units of `node -e 0`:
//   esbuild, one bundle in memory     4
//   node --import tsx, warm cache     6   (cold: 9)
//   tsx, warm cache                   7.5   (cold: 13)
// Of one bundle esbuild drops the generated types that nothing uses, so that node need not compile them.
const Module = require('node:module');
const path = require('node:path');
const { readFile } = require('node:fs/promises');
const { inspect } = require('node:util');
const esbuild = require('esbuild');

const ROOT = path.resolve(__dirname, '..');
const [, , file, ...args] = process.argv;
const debug = Boolean(process.env.DEBUG) || args.includes('--debug');

/** In a bundle all files would share one __dirname; this gives each its own, on its first line so that no line moves. */
const ownDirname = {
  name: 'own-dirname',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: source }) => {
      const text = await readFile(source, 'utf8');
      if (!/\b__(dirname|filename)\b/.test(text)) return undefined;
      const own = `var __filename = ${JSON.stringify(source)}, __dirname = ${JSON.stringify(path.dirname(source))};`;
      return { contents: own + text, loader: 'ts' };
    });
  },
};

async function bundle(entry, outfile) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    // No file is written: runs side by side would read each other's halves.
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [ownDirname],
  });
  return outputFiles[0].text;
}

/** Errors that explain themselves: the house's own, and what cdk8s says when a construct's validation fails. */
function explainsItself(error) {
  return error.name === 'InvalidInputError' || /^Validation failed with the following errors:/.test(error.message);
}

async function report(error) {
  if (Array.isArray(error?.errors) && error.message.startsWith('Build failed')) {
    const color = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
    process.stderr.write((await esbuild.formatMessages(error.errors, { kind: 'error', color })).join(''));
  } else if (error instanceof Error && explainsItself(error) && !debug) {
    console.error(error.message);
  } else {
    console.error(error instanceof Error ? error.stack : inspect(error));
  }
  process.exit(1);
}

async function main() {
  if (file === undefined) {
    console.error('Which file? Usage: node scripts/run-ts.cjs FILE [ARGS]');
    process.exit(2);
  }
  // For what the program throws later too, from a timer or a promise.
  process.on('uncaughtException', report);
  process.setSourceMapsEnabled(true);

  const entry = path.resolve(file);
  // Never written, but packages and source maps are looked up from here.
  const outfile = path.join(ROOT, 'build/run', `${path.basename(entry, '.ts')}.cjs`);
  const code = await bundle(entry, outfile);
  // Else a program that runs for long keeps esbuild's process for as long.
  await esbuild.stop();

  process.argv = [process.argv[0], entry, ...args];
  const program = new Module(outfile, null);
  program.filename = outfile;
  program.paths = Module._nodeModulePaths(path.dirname(outfile));
  process.mainModule = program;
  program._compile(code, outfile);
}

main().catch(report);
