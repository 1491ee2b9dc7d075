import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';

import { inputFiles } from './input-files';
import { askedModule, packagesEntry } from './package-channel';
import { packagesPlugin } from './packages-plugin';
import { isReadHere, sourcePlugin } from './source-plugin';
import { IMPORT_META_URL, namesItsPlace } from './source-prefix';

/** A part of a program, and what it was made of. */
export interface Bundle {
  /** ASCII. */
  readonly code: string;
  /** Paths are relative to the working directory. */
  readonly metafile: Metafile;
  /** Modules of packages that it asks for, or gives, by their absolute paths. */
  readonly asked: readonly string[];
  /** Sources of packages that have to be told where they stand, by their absolute paths. */
  readonly placed: readonly string[];
}

/**
 * What a bundle holds: all, or the project's own sources, or modules of packages that these ask for, by their absolute paths.
 * Own sources change often and are few; packages are many and seldom change.
 */
export type Part = 'all' | 'own' | readonly string[];

/** What is bundled. */
export interface BundleRequest {
  readonly workingDirectory: string;
  /** Absolute path. */
  readonly entry: string;
  readonly part: Part;
  /** Those of an earlier bundle. @default - they are found, which takes twice as long where there are any */
  readonly placed?: readonly string[];
}

/**
 * Makes one file of many, so that a program starts fast.
 *
 * @throws Error of esbuild, with `errors`
 */
export async function bundle(request: BundleRequest): Promise<Bundle> {
  const { placed = [], part } = request;
  const { metafile, code } = await build(request, false);
  const missed = missedBy(request, metafile);
  if (missed.length > 0) return bundle({ ...request, placed: [...placed, ...missed] });
  return { code, metafile, placed, asked: typeof part === 'string' ? askedBy(metafile) : part };
}

/** The source map of a bundle, as JSON, with paths relative to the working directory. Few runs need it, and it takes as long as a run. */
export async function sourceMap(request: BundleRequest): Promise<string> {
  const { map } = await build(request, true);
  await endBundling();
  return map;
}

/** Ends esbuild's process: a program that runs for long would keep it for as long. */
export async function endBundling(): Promise<void> {
  await esbuild().stop();
}

/** It takes longer to load than all the rest, so only who needs it waits for it. */
function esbuild(): typeof import('esbuild') {
  return require('esbuild');
}

async function build(request: BundleRequest, withMap: boolean) {
  const { workingDirectory, entry, part, placed = [] } = request;
  const { outputFiles, metafile } = await esbuild().build({
    ...startOf(request),
    absWorkingDir: workingDirectory,
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
    plugins: [sourcePlugin(placed), ...(part === 'own' ? [packagesPlugin()] : [])],
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { code: textOf('.cjs'), map: textOf('.map'), metafile };
}

function startOf({ workingDirectory, entry, part }: BundleRequest): BuildOptions {
  if (typeof part === 'string') return { entryPoints: [entry] };
  return { stdin: { contents: packagesEntry(part), resolveDir: workingDirectory } };
}

function askedBy({ inputs }: Metafile): string[] {
  return Object.keys(inputs).flatMap((input) => askedModule(input) ?? []);
}

function missedBy({ workingDirectory, placed = [] }: BundleRequest, metafile: Metafile): string[] {
  const scripts = inputFiles(workingDirectory, metafile).filter((path) => /\.[cm]?jsx?$/.test(path));
  const others = scripts.filter((path) => !isReadHere(path, placed));
  return others.filter((path) => namesItsPlace(readFileSync(path, 'latin1')));
}

/** What esbuild says of a program that it cannot make, as it says it; none for other errors. */
export async function bundleErrors(error: unknown, color: boolean): Promise<string | undefined> {
  const { errors } = error as { readonly errors?: unknown };
  if (!(error instanceof Error) || !Array.isArray(errors) || !error.message.startsWith('Build failed'))
    return undefined;
  const text = (await esbuild().formatMessages(errors, { kind: 'error', color })).join('');
  await endBundling();
  return text;
}
