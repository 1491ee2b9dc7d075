import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Verdict } from '../verdict/verdict';

/** What was observed of a slip, and by which key of it. */
export interface Result {
  readonly key: string;
  readonly verdict: Verdict;
}

/** Observations in a file, a line of JSON each, sorted by name: a run that was stopped goes on where it stopped. */
export class Results {
  private readonly byName: Map<string, Result>;

  public constructor(private readonly file: string) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    this.byName = new Map(lines.filter((line) => line !== '').map(entryOf));
  }

  public get(name: string): Result | undefined {
    return this.byName.get(name);
  }

  /** Written at once, and never in part. */
  public set(name: string, result: Result): void {
    this.byName.set(name, result);
    const sorted = [...this.byName].sort(([a], [b]) => (a < b ? -1 : 1));
    const text = sorted.map(([slip, { key, verdict }]) => `${JSON.stringify({ slip, key, verdict })}\n`).join('');
    writeFileSync(`${this.file}.new`, text);
    renameSync(`${this.file}.new`, this.file);
  }
}

function entryOf(line: string): [string, Result] {
  const { slip, key, verdict } = JSON.parse(line) as Result & { readonly slip: string };
  return [slip, { key, verdict }];
}
