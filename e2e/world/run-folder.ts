import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InvalidInputError } from '../../lib/errors';
import { checkRunId } from './run-id';

const RUNS = resolve(__dirname, '../.runs');
/** What a kept run consists of. */
const LOG = 'log';

/** The folder of one world. Its parts are read by many processes: names in it are a contract. */
export class RunFolder {
  public readonly path: string;

  public constructor(public readonly id: string) {
    this.path = join(RUNS, checkRunId(id));
  }

  /** Every run that left a folder. */
  public static all(): RunFolder[] {
    if (!existsSync(RUNS)) return [];
    const entries = readdirSync(RUNS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return entries.map(({ name }) => new RunFolder(name));
  }

  public file(...names: string[]): string {
    return join(this.path, ...names);
  }

  public has(name: string): boolean {
    return existsSync(this.file(name));
  }

  public log(name: string): string {
    return this.file(LOG, `${name}.log`);
  }

  public create(): void {
    mkdirSync(RUNS, { recursive: true });
    // Nothing of a run is for git, whatever the rules above say.
    writeFileSync(join(RUNS, '.gitignore'), '*\n');
    if (existsSync(this.path)) throw inUse(this.id);
    // Programs of pods run as other users and read their own files in it.
    for (const folder of ['', LOG, 'conf', 'pki', 'pods']) mkdirSync(this.file(folder), { mode: 0o755 });
  }

  public remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Everything but the logs goes: databases, keys, volumes. */
  public removeAllButLogs(): void {
    if (!existsSync(this.path)) return;
    const others = readdirSync(this.path).filter((name) => name !== LOG);
    for (const name of others) rmSync(this.file(name), { recursive: true, force: true });
  }
}

function inUse(id: string): InvalidInputError {
  return new InvalidInputError({
    what: `world "${id}" is there already, or its logs are`,
    why: 'two worlds in one folder would mix',
    fix: `Take another id, or end that one: node scripts/run-ts.cjs e2e/world/main.ts down ${id}`,
  });
}
