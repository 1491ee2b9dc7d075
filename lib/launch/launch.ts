import { SYNTHESIS_RUN, type SynthesisResult, type SynthesisRun } from '../output/synthesis-run';
import { keepNotes } from './cache/kept-program';
import { LaunchedPart } from './launched-part';
import { lookAtProject, remember } from './memory/memory';
import { type LaunchRequest, type PreparedProgram, preparedProgram } from './prepared-program';
import { RunningProgram } from './running-program';
import { Observation } from './watch/observation';

/** An app that is run in this process. */
export class Launch {
  public readonly observation = new Observation();
  public readonly results: SynthesisResult[] = [];
  private readonly own: LaunchedPart;
  private readonly packages?: LaunchedPart;
  private readonly running: RunningProgram;

  /**
   * Bundles what is to be run, unless that is known.
   *
   * @throws Error of esbuild, with `errors`
   */
  public static async prepare(request: LaunchRequest): Promise<Launch> {
    return new Launch(request, await preparedProgram(request));
  }

  private constructor(
    private readonly request: LaunchRequest,
    { own, packages }: PreparedProgram,
  ) {
    this.own = new LaunchedPart(request, 'own', own);
    if (packages) this.packages = new LaunchedPart(request, 'packages', packages);
    this.running = new RunningProgram(request.entry, this.own.compiled, this.packages?.compiled);
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
    if (place === undefined) return;
    const own = this.own.keep(isFine);
    const packages = this.packages?.keep(isFine);
    const isKnown = own && (packages || !this.packages);
    const memory = isFine && isKnown ? remember(this.observation, this.results) : undefined;
    keepNotes(place, { ...(own && { own }), ...(packages && { packages }), ...(memory && { memory }) });
  }

  /** A stack trace with the places in the sources, where they are those that run. */
  public async mapped(stack: string): Promise<string> {
    this.running.end();
    const own = await this.own.mapped(stack);
    return this.packages === undefined ? own : this.packages.mapped(own);
  }
}
