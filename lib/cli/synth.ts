import { relative } from 'node:path';

import { bundleErrors } from '../launch/bundle/bundle';
import { cachePlace } from '../launch/cache/cache-place';
import { readNotes } from '../launch/cache/kept-program';
import { entryFile } from '../launch/entry-file';
import { explainsItself } from '../launch/explains-itself';
import { Launch } from '../launch/launch';
import { isStillTrue } from '../launch/memory/memory';
import type { LaunchRequest } from '../launch/prepared-program';
import { print } from './print';
import type { Progress } from './progress';
import type { SynthCommand } from './synth-command';
import { checked, foreignNotes, upToDate, written } from './synth-report';
import type { Output } from './system';

/**
 * Runs an app in this process, and says what became of it; or says that nothing would change.
 *
 * @throws InvalidInputError when there is nothing to run
 */
export function synth(command: SynthCommand, progress: Progress): void {
  const workingDirectory = process.cwd();
  const entry = entryFile(workingDirectory, command.entry);
  // --check is the word of a run that nobody prepared.
  const place = command.check ? undefined : cachePlace(workingDirectory, entry);
  const notes = place && !command.fresh ? readNotes(place) : undefined;
  if (notes?.memory && isStillTrue(notes.memory, process.env)) print(upToDate(notes.memory));
  else launch(command, { workingDirectory, entry, ...(place && { place }), ...(notes && { notes }) }, progress);
}

async function launch(command: SynthCommand, request: LaunchRequest, progress: Progress): Promise<void> {
  try {
    const app = await Launch.prepare(request);
    new Session(command, request, app, progress).run();
  } catch (error) {
    const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
    const text = await bundleErrors(error, color);
    print({ stdout: '', stderr: text ?? `${(error as Error).stack}\n`, exitCode: 1 });
  }
}

/** An app's time in this process: it ends when nothing is left to do, when it says so itself, or when it fails. */
class Session {
  private failure?: string;
  private hasEnded = false;

  public constructor(
    private readonly command: SynthCommand,
    private readonly request: LaunchRequest,
    private readonly app: Launch,
    private readonly progress: Progress,
  ) {}

  public run(): void {
    process.once('beforeExit', () => this.end());
    process.once('exit', () => this.end());
    // What it throws later too, from a timer or a promise.
    process.on('uncaughtException', (error) => this.fail(error));
    try {
      this.app.start({
        mode: this.command.check ? 'check' : 'write',
        force: this.command.force,
        progress: (doing, done, total) => this.progress.show(doing, { done, total }),
      });
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    if (this.failure !== undefined) return;
    const isPlain = explainsItself(error) && !this.command.debug;
    this.failure = isPlain ? error.message : stackOf(error);
    if (isPlain) process.exit(1);
    this.app.mapped(this.failure).then((text) => {
      this.failure = text;
      process.exit(1);
    });
  }

  private end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.progress.clear();
    // What the app says of itself by its exit code is taken over.
    const isFine = this.failure === undefined && Number(process.exitCode ?? 0) === 0;
    this.app.end(isFine);
    if (isFine) print(this.outcome());
    else if (this.failure !== undefined) print(failed(this.failure));
  }

  private outcome(): Output {
    const { results, observation } = this.app;
    const entry = relative(this.request.workingDirectory, this.request.entry);
    try {
      if (this.command.check) return checked(entry, results);
      const doubts = [...observation.doubts].map((doubt) => `the run is not remembered: ${doubt}`);
      return written(entry, results, this.command.debug ? [...foreignNotes(results), ...doubts] : []);
    } catch (error) {
      return failed((error as Error).message);
    }
  }
}

function failed(text: string): Output {
  return { stdout: '', stderr: `${text}\n`, exitCode: 1 };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : `${error} was thrown, which is no Error`;
}
