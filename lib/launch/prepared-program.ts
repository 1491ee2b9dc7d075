import { bundle, endBundling, type Part } from './bundle/bundle';
import { inputFiles } from './bundle/input-files';
import { hasNodeModule } from './bundle/node-mode';
import { isOfPackage } from './bundle/package-path';
import { markSources, type Sources } from './bundle/sources';
import type { CachePlace } from './cache/cache-place';
import { gives, knownPlaced, type Notes, readProgram } from './cache/kept-program';
import type { Program } from './cache/program-file';
import { asFunction } from './compiled-part';
import { digest } from './marks/digest';

/** What is to be run, and where what is known of it is kept. */
export interface LaunchRequest {
  readonly workingDirectory: string;
  /** Absolute path. */
  readonly entry: string;
  /** @default - nothing is kept */
  readonly place?: CachePlace;
  /** @default - the program is bundled anew */
  readonly notes?: Notes;
}

/** The parts of a program: the project's own sources, and the packages that they ask for. */
export type PartName = 'own' | 'packages';

/** A part of a program that can be run. */
export interface PreparedPart {
  readonly program: Program;
  /** Modules of packages that it asks for, or gives, by their absolute paths. */
  readonly asked: readonly string[];
  /** See Bundle. */
  readonly placed: readonly string[];
  /** @default - nothing is kept */
  readonly sources?: Sources;
  readonly isNew: boolean;
}

interface NewPart {
  readonly prepared: PreparedPart;
  /** What it was made of, by absolute path. */
  readonly files: readonly string[];
}

/** A program that can be run. */
export interface PreparedProgram {
  readonly own: PreparedPart;
  /** @default - they are in the part of own sources */
  readonly packages?: PreparedPart;
}

/**
 * Bundles what is to be run, but for what is known of it.
 *
 * @throws Error of esbuild, with `errors`
 */
export async function preparedProgram(request: LaunchRequest): Promise<PreparedProgram> {
  const known = keptProgram(request);
  if (known) return known;
  // Two parts are for the next run.
  const parted = request.place && (await inTwoParts(request));
  const made = parted ?? { own: (await newPart(request, 'all')).prepared };
  await endBundling();
  return made;
}

function keptProgram(request: LaunchRequest): PreparedProgram | undefined {
  const own = kept(request, 'own');
  if (own === undefined || own.asked.length === 0) return own && { own };
  const packages = kept(request, 'packages');
  return packages && { own, packages };
}

function kept({ place, notes }: LaunchRequest, name: PartName): PreparedPart | undefined {
  const known = notes?.[name];
  const program = place && known && readProgram(place[name], known);
  return program && { ...known, program, placed: known.sources.placed, isNew: false };
}

/** None where own sources and packages cannot be told apart. */
async function inTwoParts(request: LaunchRequest): Promise<PreparedProgram | undefined> {
  const bundling = newPart(request, 'own');
  // In the meantime.
  const known = kept(request, 'packages');
  const { prepared: own, files } = await bundling;
  if (files.some(isOfPackage) || hasNodeModule(files)) return undefined;
  if (own.asked.length === 0) return { own };
  if (known && gives(known, own.asked)) return { own, packages: known };
  const { prepared: packages, files: theirs } = await newPart(request, own.asked);
  return theirs.every(isOfPackage) ? { own, packages } : undefined;
}

async function newPart({ workingDirectory, entry, place }: LaunchRequest, part: Part): Promise<NewPart> {
  const start = Date.now();
  const made = await bundle({ workingDirectory, entry, part, placed: knownPlaced(place) });
  const program = { id: digest(made.code), code: asFunction(made.code) };
  const sources = place && markSources(workingDirectory, made, start);
  const { asked, placed, metafile } = made;
  const prepared = { program, asked, placed, isNew: true, ...(sources && { sources }) };
  return { prepared, files: inputFiles(workingDirectory, metafile) };
}
