import { isBuiltin } from 'node:module';
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild';
import { PACKAGE, standIn } from './package-channel';
import { isOfPackage } from './package-path';

/** Tells the plugin's own question from the one that it was asked. */
const OWN_QUESTION = Symbol('own question');

/** What needs no settings of esbuild's. */
const PROGRAM = /\.([cm]?[jt]sx?|json)$/;

/** Leaves modules of packages, as own sources ask for them, to the bundle of packages. */
export function packagesPlugin(): Plugin {
  return {
    name: 'packages',
    setup(build) {
      build.onResolve({ filter: /^[^.]/ }, (question) => inPackage(build, question));
      // A module of its own for each, so that esbuild treats it as it treats the package's: as CommonJS that somebody imports.
      build.onLoad({ filter: /.*/, namespace: PACKAGE }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(`${PACKAGE}:${path}`)});`,
      }));
    },
  };
}

async function inPackage(build: PluginBuild, question: OnResolveArgs): Promise<OnResolveResult | undefined> {
  const { path, kind, namespace, pluginData, importer, resolveDir } = question;
  if (namespace === PACKAGE) return { path, external: true };
  // Modules of Node are not looked for: it takes time, and there are many.
  if (kind === 'entry-point' || pluginData === OWN_QUESTION || isBuiltin(path)) return;
  const found = await build.resolve(path, { kind, importer, namespace, resolveDir, pluginData: OWN_QUESTION });
  if (!isOfPackage(found.path) || !PROGRAM.test(found.path) || found.suffix !== '') return;
  return { path: standIn(found.path), namespace: PACKAGE, sideEffects: found.sideEffects };
}
