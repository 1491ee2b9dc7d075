import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidInputError } from '../../lib/errors';
import { runningInit } from './init-record';
import type { RunFolder } from './run-folder';
import { WORLD_LOG } from './start-init';

const EVERY_MS = 50;
const TAIL = 2000;

/** Follows the first process by the files that it writes, and passes its progress on. */
export class InitFollower {
  private told = 0;

  public constructor(
    private readonly folder: RunFolder,
    private readonly say: (line: string) => void,
  ) {}

  /** Waits for a file of the run: `api.up`, `ready`. */
  public async until(file: string): Promise<void> {
    while (!this.folder.has(file)) {
      this.tell();
      if (this.folder.has('failed')) throw this.failed(readFileSync(this.folder.file('failed'), 'utf8'));
      if (runningInit(this.folder) === undefined) throw this.failed(this.lastWords());
      await sleep(EVERY_MS);
    }
    this.tell();
  }

  private tell(): void {
    if (!this.folder.has('progress')) return;
    const lines = readFileSync(this.folder.file('progress'), 'utf8').split('\n').slice(0, -1);
    for (const line of lines.slice(this.told)) this.say(line);
    this.told = lines.length;
  }

  private lastWords(): string {
    return readFileSync(this.folder.log(WORLD_LOG), 'utf8').trim().slice(-TAIL) || 'it ended without a word';
  }

  private failed(why: string): InvalidInputError {
    return new InvalidInputError({
      what: 'the world did not start',
      why,
      fix: `Its logs: ${this.folder.file('log')}.`,
    });
  }
}
