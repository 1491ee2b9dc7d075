import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { isReadHere, sourcePlugin } from './source-plugin';
import { IMPORT_META_URL, namesItsPlace } from './source-prefix';

/** A program, and what it was made of. */
export interface Bundle {
  /** ASCII. */
  readonly code: string;
  /** Paths are relative to the working directory. */
  readonly metafile: Metafile;
  /** Sources of packages that have to be told where they stand, by their absolute paths. */
  readonly placed: readonly string[];
}

/** What is bundled. */
export interface BundleRequest {
  readonly workingDirectory: string;
  /** Absolute path. */
  readonly entry: string;
  /** Those of an earlier bundle. @default - they are found, which takes twice as long where there are any */
  readonly placed?: readonly string[];
}

/**
 * Makes one file of a program and all that it imports, so that it starts fast.
 *
 * @throws Error of esbuild, with `errors`
 */
export async function bundle(request: BundleRequest): Promise<Bundle> {
  const { placed = [] } = request;
  const { metafile, code } = await build(request, false);
  const missed = missedBy(request, metafile);
  if (missed.length > 0) return bundle({ ...request, placed: [...placed, ...missed] });
  // Else the program, when it runs for long, keeps esbuild's process for as long.
  await esbuild().stop();
  return { code, metafile, placed };
}

/** The source map of a bundle, as JSON, with paths relative to the working directory. Few runs need it, and it takes as long as a run. */
export async function sourceMap(request: BundleRequest): Promise<string> {
  const { map } = await build(request, true);
  await esbuild().stop();
  return map;
}

/** It takes longer to load than all the rest, so only who needs it waits for it. */
function esbuild(): typeof import('esbuild') {
  return require('esbuild');
}

async function build({ workingDirectory, entry, placed = [] }: BundleRequest, withMap: boolean) {
  const { outputFiles, metafile } = await esbuild().build({
    absWorkingDir: workingDirectory,
    entryPoints: [entry],
    // Never written, but the source map is relative to it.
    outfile: join(workingDirectory, `${basename(entry)}.bundle.cjs`),
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Names stay, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    legalComments: 'none',
    sourcemap: withMap ? 'external' : false,
    sourcesContent: false,
    metafile: true,
    define: { 'import.meta.url': IMPORT_META_URL },
    // What is imported late runs in the same program.
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
    plugins: [sourcePlugin(placed)],
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { code: textOf('.cjs'), map: textOf('.map'), metafile };
}

function missedBy({ workingDirectory, placed = [] }: BundleRequest, { inputs }: Metafile): string[] {
  const scripts = Object.keys(inputs).filter((path) => /\.[cm]?jsx?$/.test(path) && !path.startsWith('(disabled)'));
  const others = scripts.map((path) => resolve(workingDirectory, path)).filter((path) => !isReadHere(path, placed));
  return others.filter((path) => namesItsPlace(readFileSync(path, 'latin1')));
}

/** What esbuild says of a program that it cannot make, as it says it; none for other errors. */
export async function bundleErrors(error: unknown, color: boolean): Promise<string | undefined> {
  const { errors } = error as { readonly errors?: unknown };
  if (!(error instanceof Error) || !Array.isArray(errors) || !error.message.startsWith('Build failed'))
    return undefined;
  const text = (await esbuild().formatMessages(errors, { kind: 'error', color })).join('');
  await esbuild().stop();
  return text;
}
