import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { linesOf } from '../kube/lines';
import { worldEnvironment } from '../world/environment';
import { enter, type WorldRef } from './enter';
import type { Loaded } from './load';
import type { Command, Place, Trust } from './options';
import type { Sight } from './sight';
import type { Until } from './until';
import type { Change, Watched } from './watch';

export interface LookOptions {
  /** Where from: `vpc` reaches internal load balancers and asks the private zones. @default 'internet' */
  readonly from?: Place;
  /** Whose roots are trusted, alone. @default 'letsencrypt' */
  readonly trust?: Trust;
  /** @default '/headers' */
  readonly path?: string;
  /** Seconds for an answer. @default 5 */
  readonly timeout?: number;
}

export interface WatchOptions extends LookOptions {
  /** @default - watches to the end */
  readonly until?: Until;
  /** Longest time. @default 60 */
  readonly seconds?: number;
  /** Seconds between two looks. @default 0.2 */
  readonly every?: number;
  /** Milliseconds since 1970 that times are counted from. @default - now */
  readonly since?: number;
  /** Told every change when it is seen. */
  readonly changed?: (change: Change) => void;
}

export interface LoadOptions extends LookOptions {
  /** Requests a second. @default 100 */
  readonly rate?: number;
  /** @default - until it is stopped */
  readonly seconds?: number;
  readonly since?: number;
  /** The status that is no failure. @default '200' */
  readonly expect?: string;
  /** Port 80 instead of 443. @default false */
  readonly http?: boolean;
}

/** Requests under way, the first of which is answered. */
export interface Load {
  /** What it came to, at its end. */
  readonly loaded: Promise<Loaded>;
  /** Ends it; who gave it a time just waits for `loaded`. */
  stop(): Promise<Loaded>;
}

/** Eyes on a world from outside of its cluster. */
export class Outside {
  private readonly children = new Set<ChildProcess>();

  public constructor(private readonly world: WorldRef) {}

  /** Ends what still looks, before its world goes. */
  public close(): void {
    for (const child of this.children) child.kill('SIGKILL');
  }

  public async look(host: string, options: LookOptions = {}): Promise<Sight> {
    const [sight] = await allOf<Sight>(this.start('look', host, options));
    return sight as Sight;
  }

  /** Every change, and whether what was waited for came. */
  public async watch(
    host: string,
    { changed, since = Date.now(), ...options }: WatchOptions = {},
  ): Promise<Watched & { readonly changes: readonly Change[] }> {
    const changes: Change[] = [];
    const told = ({ change }: { readonly change?: Change }) => {
      if (change === undefined) return;
      changes.push(change);
      changed?.(change);
    };
    const lines = await allOf<{ change?: Change; watched?: Watched }>(
      this.start('watch', host, { ...options, since }),
      told,
    );
    return { ...(lines.at(-1)?.watched as Watched), changes };
  }

  public async load(host: string, { since = Date.now(), ...options }: LoadOptions = {}): Promise<Load> {
    const child = this.start('load', host, { ...options, since });
    const started = new Promise<void>((done) => {
      child.stdout?.once('data', () => done());
    });
    const loaded = allOf<{ loaded?: Loaded }>(child).then((lines) => lines.at(-1)?.loaded as Loaded);
    await Promise.race([started, loaded]);
    const stop = () => {
      child.stdin?.end();
      return loaded;
    };
    return { loaded, stop };
  }

  private start(
    command: Command,
    host: string,
    { from = 'internet', ...options }: Omit<WatchOptions & LoadOptions, 'changed'>,
  ): ChildProcess {
    const args = [command, host, ...flags(options)];
    const [program = '', ...rest] = enter(this.world, from, args);
    // The program replaces the commands that lead to it, so that this is its own process.
    const child = spawn(program, rest, { env: worldEnvironment(this.world.run), stdio: 'pipe' });
    // Who ends by itself does not read to the end.
    child.stdin.on('error', () => undefined);
    this.children.add(child);
    child.once('close', () => this.children.delete(child));
    return child;
  }
}

function flags(options: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return [`--${name}`, typeof value === 'object' ? JSON.stringify(value) : String(value)];
  });
}

/** All lines that a program prints, each told at once; fails with what it complained of. */
async function allOf<T>(child: ChildProcess, told?: (line: T) => void): Promise<T[]> {
  const ended = once(child, 'close');
  const complaint = child.stderr === null ? '' : text(child.stderr);
  const lines: T[] = [];
  for await (const line of linesOf(child.stdout as AsyncIterable<Buffer>)) {
    const parsed = JSON.parse(line) as T;
    lines.push(parsed);
    told?.(parsed);
  }
  const [status] = await ended;
  if (status !== 0) throw new Error(`outside: ended with ${status}: ${await complaint}`);
  return lines;
}
