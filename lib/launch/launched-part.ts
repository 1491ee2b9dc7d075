import { join } from 'node:path';

import { type Part, sourceMap } from './bundle/bundle';
import { keepProgram, type PartNotes } from './cache/kept-program';
import { CompiledPart } from './compiled-part';
import { mappedStack } from './mapped-stack';
import type { LaunchRequest, PartName, PreparedPart } from './prepared-program';

/** What each part bears in stack traces; no such files are ever written. */
const FILES: Readonly<Record<PartName, string>> = {
  own: '.auto-https.bundle.cjs',
  packages: '.auto-https.packages.cjs',
};

/** A part of an app that is run in this process. */
export class LaunchedPart {
  public readonly compiled: CompiledPart;
  private readonly file: string;

  public constructor(
    private readonly request: LaunchRequest,
    public readonly name: PartName,
    private readonly prepared: PreparedPart,
  ) {
    this.file = join(request.workingDirectory, FILES[name]);
    this.compiled = new CompiledPart(prepared.program, this.file);
  }

  /** Keeps the program, once it has run; gives what is to be known of it, where that can be known. */
  public keep(isFine: boolean): PartNotes | undefined {
    const { place } = this.request;
    const { program, sources, asked, isNew } = this.prepared;
    if (place === undefined || sources === undefined) return undefined;
    const compiled = isFine ? this.compiled.compiled() : undefined;
    if (isNew || compiled) keepProgram(place[this.name], { ...program, ...(compiled && { compiled }) });
    return { id: program.id, sources, asked };
  }

  /** A stack trace with the places in the sources, where they are those that run. */
  public async mapped(stack: string): Promise<string> {
    if (!stack.includes(this.file)) return stack;
    const { workingDirectory, entry } = this.request;
    const { placed } = this.prepared;
    try {
      const map = await sourceMap({ workingDirectory, entry, placed, part: this.part() });
      return mappedStack(stack, { file: this.file, map, workingDirectory });
    } catch {
      return stack;
    }
  }

  private part(): Part {
    const { asked } = this.prepared;
    if (this.name === 'packages') return asked;
    return asked.length > 0 ? 'own' : 'all';
  }
}
