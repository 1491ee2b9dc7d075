import fs = require('node:fs');

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { LookKind } from './look';
import type { Observation } from './observation';
import { toldFunction } from './told-function';
import { type AnyFunction, withFunctions } from './with-functions';

/** Functions that read, by what of their path they see; each has a form with a callback and one with a promise. */
const READS: Readonly<Record<string, LookKind>> = {
  access: 'presence',
  exists: 'presence',
  lstat: 'stamps',
  readFile: 'content',
  readdir: 'names',
  realpath: 'target',
  stat: 'stamps',
};

/** Functions that write to a path, or from one to another. */
const WRITES = ['appendFile', 'copyFile', 'link', 'mkdir', 'rename', 'rm', 'rmdir', 'symlink', 'unlink', 'writeFile'];

/** Functions of what is open already. */
const ON_HANDLES = ['close', 'fstat', 'fsync', 'fdatasync', 'read', 'write', 'readv', 'writev', 'ftruncate'];

/** What a function of `node:fs` does, by its name without Sync. */
type Act = 'write' | 'open' | 'handle' | 'unknown' | LookKind;

function actOf(name: string): Act {
  if (name in READS) return READS[name] as LookKind;
  if (name === 'open') return 'open';
  if (WRITES.includes(name)) return 'write';
  return ON_HANDLES.includes(name) ? 'handle' : 'unknown';
}

/** The file system as the app is given it: what it reads is looked at, and what it writes or does otherwise is a doubt. */
export function watchedFs(observation: Observation): typeof fs {
  return watched((name, args) => {
    const act = actOf(name);
    if (act === 'handle') return;
    if (act === 'unknown') return observation.doubt(`it calls fs.${name}`);
    if (act === 'write') return observation.doubt(`it writes files itself (fs.${name})`);
    const path = pathOf(args[0]);
    if (path === undefined) return observation.doubt(`it reads from an open file (fs.${name})`);
    if (act === 'open') return observation.doubt(`it opens a file (fs.${name})`);
    if (isRecursive(args[1])) return observation.doubt('it reads a folder with all below it (fs.readdir)');
    observation.looked(act, path);
  });
}

/** The file system as lib/output is given it: what it reads and writes are outputs, known by their stamps right then. */
export function outputFs(observation: Observation): typeof fs {
  return watched(
    (name, args) => {
      if (actOf(name) === 'content') handled(args[0]);
    },
    (name, args) => {
      if (actOf(name) === 'write') args.slice(0, 2).forEach(handled);
    },
  );

  function handled(argument: unknown): void {
    const path = pathOf(argument);
    if (path !== undefined) observation.handled(path);
  }
}

type Seen = (name: string, args: readonly unknown[]) => void;

function watched(before: Seen, after?: Seen): typeof fs {
  const promises = withFunctions(fs.promises, (name, call) => around(name, call, before, after));
  const copy = withFunctions(fs, (name, call) => around(name.replace(/Sync$/, ''), call, before, after));
  // realpathSync has one of its own in it.
  Object.assign(copy.realpathSync, { native: around('realpath', fs.realpathSync.native, before, after) });
  return Object.defineProperty(copy, 'promises', { value: promises, enumerable: true });
}

function around<F extends AnyFunction>(name: string, call: F, before: Seen, after?: Seen): F {
  // A class: a stream that reads or writes, or what a call gave.
  if (/^[A-Z]/.test(name)) return toldFunction(call, () => before(name, []));
  return function (this: unknown, ...args: Parameters<F>) {
    before(name, args);
    const result = call.apply(this as never, args);
    after?.(name, args);
    return result;
  } as F;
}

function pathOf(argument: unknown): string | undefined {
  if (argument instanceof URL) return fileURLToPath(argument);
  if (typeof argument === 'string') return resolve(argument);
  return Buffer.isBuffer(argument) ? resolve(argument.toString()) : undefined;
}

function isRecursive(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'recursive' in options && options.recursive === true;
}
