import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { extname, resolve } from 'node:path';
import type { Loader, OnLoadResult, Plugin } from 'esbuild';

import { ownBuiltin } from './builtin-channel';
import { isOwnOutput } from './own-output';
import { GLOBALS, sourcePrefix } from './source-prefix';

const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.jsx': 'jsx',
};

/**
 * Sources that are read here, as esbuild (in Go) matches them; it reads others itself, in half the time. Of packages those are
 * known that need it: cdk8s looks for a file beside itself (2.70, lib/yaml.js).
 */
const READ_HERE = [
  '\\.[cm]?tsx?$',
  '[\\\\/]node_modules[\\\\/]cdk8s[\\\\/]lib[\\\\/]yaml\\.js$',
  '[\\\\/]node_modules[\\\\/]brace-expansion[\\\\/]',
  '[\\\\/]lib[\\\\/]output[\\\\/]',
];

/** Whether a source is read here, so that it may be told where it stands. */
export function isReadHere(path: string, others: readonly string[]): boolean {
  return others.includes(path) || filterOf([]).test(path);
}

/**
 * Gives sources what a file of their own would: its place, and native addons from where they lie.
 *
 * @param others paths of more sources that need it
 */
export function sourcePlugin(others: readonly string[]): Plugin {
  return {
    name: 'sources',
    setup(build) {
      build.onLoad({ filter: filterOf(others), namespace: 'file' }, ({ path }) =>
        /\.[cm]?[jt]sx?$/.test(path) ? load(path) : undefined,
      );
      build.onResolve({ filter: /\.node$/ }, ({ path, resolveDir }) =>
        path.startsWith('.') ? { path: resolve(resolveDir, path), external: true } : undefined,
      );
      build.onResolve({ filter: new RegExp(`^${GLOBALS}$`) }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: /^(node:)?(fs|fs\/promises|os|crypto|child_process)$/ }, ({ path, importer }) =>
        isBuiltin(path) && isOwnOutput(importer) ? { path: ownBuiltin(path), external: true } : undefined,
      );
    },
  };
}

function filterOf(others: readonly string[]): RegExp {
  const exact = others.map((path) => `^${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
  return new RegExp([...READ_HERE, ...exact].join('|'));
}

function load(path: string): OnLoadResult | undefined {
  const text = readFileSync(path, 'utf8');
  const prefix = sourcePrefix(path, text);
  if (prefix === '') return undefined;
  // A program may begin with the line that names its interpreter.
  const contents = text.startsWith('#!') ? text.replace(/^#!.*/, prefix) : prefix + text;
  return { contents, loader: LOADERS[extname(path)] ?? 'js' };
}
