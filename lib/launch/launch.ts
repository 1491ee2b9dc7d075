import { join } from 'node:path';

import { SYNTHESIS_RUN, type SynthesisResult, type SynthesisRun } from '../output/synthesis-run';
import { bundle, sourceMap } from './bundle/bundle';
import { markSources, type Sources } from './bundle/sources';
import type { CachePlace } from './cache/cache-place';
import { keepNotes, keepProgram, knownPlaced, type Notes, readProgram } from './cache/kept-program';
import type { Program } from './cache/program-file';
import { mappedStack } from './mapped-stack';
import { digest } from './marks/digest';
import { lookAtProject, remember } from './memory/memory';
import { asFunction, RunningProgram } from './running-program';
import { Observation } from './watch/observation';

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

interface Prepared {
  readonly program: Program;
  readonly placed: readonly string[];
  /** @default - nothing is kept */
  readonly sources?: Sources;
  readonly isNew: boolean;
}

/** An app that is run in this process. */
export class Launch {
  public readonly observation = new Observation();
  public readonly results: SynthesisResult[] = [];
  private readonly running: RunningProgram;
  private readonly file: string;

  /**
   * Bundles what is to be run, unless that is known.
   *
   * @throws Error of esbuild, with `errors`
   */
  public static async prepare(request: LaunchRequest): Promise<Launch> {
    return new Launch(request, keptProgram(request) ?? (await newProgram(request)));
  }

  private constructor(
    private readonly request: LaunchRequest,
    private readonly prepared: Prepared,
  ) {
    this.file = join(request.workingDirectory, '.auto-https.bundle.cjs');
    this.running = new RunningProgram(prepared.program, request.entry, this.file);
  }

  /** Runs the app as far as it goes without waiting; its syntheses are as `run` says. */
  public start(run: Omit<SynthesisRun, 'finished'>): void {
    const finished = (result: SynthesisResult) => void this.results.push(result);
    Object.assign(globalThis, { [SYNTHESIS_RUN]: { ...run, finished } });
    lookAtProject(this.request.workingDirectory, this.observation);
    this.running.start(this.observation);
  }

  /** Keeps what the next run may use, once the app has ended. */
  public end(isFine: boolean): void {
    this.running.end();
    const { place } = this.request;
    const { program, sources, isNew } = this.prepared;
    if (place === undefined || sources === undefined) return;
    const memory = isFine ? remember(this.observation, this.results) : undefined;
    const compiled = isFine ? this.running.compiled() : undefined;
    if (isNew || compiled) keepProgram(place, { ...program, ...(compiled && { compiled }) });
    keepNotes(place, { program: program.id, sources, ...(memory && { memory }) });
  }

  /** A stack trace with the places in the sources, where they are those that run. */
  public async mapped(stack: string): Promise<string> {
    this.running.end();
    if (!stack.includes(this.file)) return stack;
    const { workingDirectory, entry } = this.request;
    try {
      const map = await sourceMap({ workingDirectory, entry, placed: this.prepared.placed });
      return mappedStack(stack, { file: this.file, map, workingDirectory });
    } catch {
      return stack;
    }
  }
}

function keptProgram({ place, notes }: LaunchRequest): Prepared | undefined {
  const program = place && notes && readProgram(place, notes);
  return program && { program, sources: notes.sources, placed: notes.sources.placed, isNew: false };
}

async function newProgram({ workingDirectory, entry, place }: LaunchRequest): Promise<Prepared> {
  const start = Date.now();
  const made = await bundle({ workingDirectory, entry, placed: knownPlaced(place) });
  const program = { id: digest(made.code), code: asFunction(made.code) };
  const sources = place && markSources(workingDirectory, made, start);
  return { program, placed: made.placed, isNew: true, ...(sources && { sources }) };
}
