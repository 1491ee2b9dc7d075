import { Script } from 'node:vm';

import type { Program } from './cache/program-file';

/** What a bundle's code is wrapped in; it stands on a line of its own, so that lines move by one and columns by none. */
export function asFunction(code: string): string {
  return `(function(exports,require,module,__filename,__dirname){\n${code}\n})`;
}

/** Lines that come before the code of the bundle. */
export const LINES_BEFORE = 1;

/** What Node gives a module of CommonJS. */
export type ModuleScope = readonly [
  exports: unknown,
  require: NodeJS.Require,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
];

/** A part of a program as V8 has it. */
export class CompiledPart {
  private readonly script: Script;
  private readonly isKnown: boolean;

  /** @param file what it bears in stack traces */
  public constructor({ code, compiled }: Program, file: string) {
    this.script = new Script(code, { filename: file, ...(compiled && { cachedData: compiled }) });
    this.isKnown = compiled !== undefined && this.script.cachedDataRejected !== true;
  }

  public run(scope: ModuleScope): void {
    const call = this.script.runInThisContext() as (...args: ModuleScope) => void;
    call.apply(scope[0], [...scope]);
  }

  /** What V8 compiled, with what was compiled only as it was called; none where that was known before. */
  public compiled(): Buffer | undefined {
    return this.isKnown ? undefined : this.script.createCachedData();
  }
}
