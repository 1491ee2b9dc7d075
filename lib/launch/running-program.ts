import Module = require('node:module');

import { dirname } from 'node:path';
import { Script } from 'node:vm';

import type { Program } from './cache/program-file';
import type { Observation } from './watch/observation';
import { watchGlobals } from './watch/watched-globals';
import { watchedRequire } from './watch/watched-require';

/** What a bundle's code is wrapped in; it stands on a line of its own, so that lines move by one and columns by none. */
export function asFunction(code: string): string {
  return `(function(exports,require,module,__filename,__dirname){\n${code}\n})`;
}

/** Lines that come before the code of the bundle. */
export const LINES_BEFORE = 1;

/** A program that can be run in this process, watched. */
export class RunningProgram {
  private readonly script: Script;
  private readonly isKnown: boolean;
  private stop?: () => void;

  public constructor(
    private readonly program: Program,
    private readonly entry: string,
    file: string,
  ) {
    const { code, compiled } = this.program;
    this.script = new Script(code, { filename: file, ...(compiled && { cachedData: compiled }) });
    this.isKnown = compiled !== undefined && this.script.cachedDataRejected !== true;
  }

  /** Runs it as far as it goes without waiting. */
  public start(observation: Observation): void {
    const { own, stop } = watchGlobals(observation);
    this.stop = stop;
    const module = new Module(this.entry);
    module.filename = this.entry;
    const required = watchedRequire(this.entry, observation, own);
    required.main = module;
    process.argv = [process.execPath, this.entry];
    const call = this.script.runInThisContext() as (...args: readonly unknown[]) => void;
    call.call(module.exports, module.exports, required, module, this.entry, dirname(this.entry));
  }

  /** Takes back what it was given instead of Node's own. */
  public end(): void {
    this.stop?.();
  }

  /** What V8 compiled, with what was compiled only as it was called; none where that was known before. */
  public compiled(): Buffer | undefined {
    return this.isKnown ? undefined : this.script.createCachedData();
  }
}
