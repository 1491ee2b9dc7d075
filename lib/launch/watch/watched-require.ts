import { createRequire, isBuiltin } from 'node:module';

import { askedBuiltin } from '../bundle/builtin-channel';
import type { Observation } from './observation';
import { outputFs, watchedFs } from './watched-fs';
import { watchedModule } from './watched-module';

/** Modules of Node that give the same for the same, or only what is watched elsewhere. */
const HARMLESS = new Set(
  'assert assert/strict async_hooks buffer constants diagnostics_channel events path path/posix path/win32 perf_hooks process punycode querystring stream stream/promises string_decoder sys timers timers/promises tty url util util/types v8 zlib'.split(
    ' ',
  ),
);

/** Functions of the others that are harmless. */
const HARMLESS_CALLS: Readonly<Record<string, readonly string[]>> = {
  crypto: ['createHash', 'createHmac', 'createVerify', 'getHashes', 'hash', 'timingSafeEqual'],
  module: ['isBuiltin'],
  os: ['arch', 'endianness', 'platform', 'type'],
  vm: ['isContext'],
};

/** What a bundle requires: modules of Node, watched, and what could not be bundled, as it lies in the project. */
export function watchedRequire(entry: string, observation: Observation, globals: object): NodeJS.Require {
  const real = createRequire(entry);
  const app = new Map<string, unknown>();
  const own = new Map<string, unknown>([['globals', globals]]);

  function required(id: string): unknown {
    const { name, isOwn } = askedBuiltin(id);
    const modules = isOwn ? own : app;
    if (!modules.has(name)) modules.set(name, isOwn ? ofOutput(name) : ofApp(name, id));
    return modules.get(name);
  }

  function ofOutput(name: string): unknown {
    if (name === 'fs') return outputFs(observation);
    return name === 'fs/promises' ? outputFs(observation).promises : real(name);
  }

  function ofApp(name: string, id: string): unknown {
    if (name === 'fs') return watchedFs(observation);
    if (name === 'fs/promises') return watchedFs(observation).promises;
    if (isBuiltin(id) && HARMLESS.has(name)) return real(id);
    if (!isBuiltin(id)) {
      observation.doubt(`it loads ${id}, which is not in its bundle`);
      return real(id);
    }
    const harmless = HARMLESS_CALLS[name] ?? [];
    return watchedModule(real(id) as object, (call) => {
      if (!harmless.includes(call)) observation.doubt(`it calls ${name}.${call}`);
    });
  }

  return Object.assign(required, real) as NodeJS.Require;
}
