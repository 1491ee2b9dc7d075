import Module = require('node:module');

import { dirname } from 'node:path';

import { askedModule, type PackageModules } from './bundle/package-channel';
import type { CompiledPart, ModuleScope } from './compiled-part';
import type { Observation } from './watch/observation';
import { watchGlobals } from './watch/watched-globals';
import { watchedRequire } from './watch/watched-require';

/** A program that can be run in this process, watched. */
export class RunningProgram {
  private stop?: () => void;

  public constructor(
    private readonly entry: string,
    private readonly own: CompiledPart,
    /** @default - they are in the part of own sources */
    private readonly packages?: CompiledPart,
  ) {}

  /** Runs it as far as it goes without waiting. */
  public start(observation: Observation): void {
    const { own, stop } = watchGlobals(observation);
    this.stop = stop;
    const required = watchedRequire(this.entry, observation, own);
    const module = this.newModule();
    required.main = module;
    process.argv = [process.execPath, this.entry];
    this.own.run(this.scope(module, this.linked(required)));
  }

  /** Takes back what it was given instead of Node's own. */
  public end(): void {
    this.stop?.();
  }

  /** What own sources require: modules of packages from their bundle, each run when it is first asked for. */
  private linked(required: NodeJS.Require): NodeJS.Require {
    if (this.packages === undefined) return required;
    const module = this.newModule();
    this.packages.run(this.scope(module, required));
    const modules = module.exports as PackageModules;
    return Object.assign((id: string): unknown => {
      const path = askedModule(id);
      return path === undefined ? required(id) : (modules[path] as () => unknown)();
    }, required) as NodeJS.Require;
  }

  private newModule(): NodeJS.Module {
    const module = new Module(this.entry);
    module.filename = this.entry;
    return module;
  }

  private scope(module: NodeJS.Module, required: NodeJS.Require): ModuleScope {
    return [module.exports, required, module, this.entry, dirname(this.entry)];
  }
}
