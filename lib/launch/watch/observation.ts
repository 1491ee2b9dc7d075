import { digest } from '../marks/digest';
import { stampsOf } from '../marks/file-mark';
import { type Look, type LookKind, look, statsOf } from './look';

/** Taken before an app runs, whose own reading of the clock is a doubt. */
const { now } = Date;

/** What the app saw of its environment; values are hashed, since some are secrets. */
export type SeenVariable = readonly [name: string, hash: string];

/** What an app looked at and did in its run, so that a run can be left out that would see the same. */
export class Observation {
  /** What cannot be remembered, for people: `it reads the clock`. */
  public readonly doubts = new Set<string>();
  private readonly looks = new Map<string, Look>();
  private readonly variables = new Map<string, string>();
  private readonly outputs = new Map<string, string>();

  /** Something was done whose outcome may be another one next time. */
  public doubt(what: string): void {
    this.doubts.add(what);
  }

  /** A path is about to be read: what is seen now is older than what the app sees, so that a change in between voids it. */
  public looked(kind: LookKind, path: string): void {
    const key = `${kind} ${path}`;
    if (!this.looks.has(key)) this.looks.set(key, look(kind, path, now()));
  }

  /** A variable is about to be read. */
  public asked(name: string, value: string | undefined): void {
    if (!this.variables.has(name)) this.variables.set(name, variableHash(value));
  }

  /** An output has just been written, or is about to be compared with what would be written. */
  public handled(path: string): void {
    const stats = statsOf(path);
    if (stats !== undefined) this.outputs.set(path, stampsOf(stats));
  }

  /** Stamps of an output when it was last handled; none when it never was. */
  public stampsOf(output: string): string | undefined {
    return this.outputs.get(output);
  }

  public seen(): { readonly looks: readonly Look[]; readonly variables: readonly SeenVariable[] } {
    return { looks: [...this.looks.values()], variables: [...this.variables] };
  }
}

/** How the value of a variable is known again. */
export function variableHash(value: string | undefined): string {
  return value === undefined ? '' : digest(value);
}
