import type { Observation } from './observation';

/** The clock and chance as they are, for what is not watched. */
export interface Globals {
  readonly Date: DateConstructor;
  readonly Math: Math;
}

/** Watches what a program reaches without requiring it, until it is told to stop. */
export function watchGlobals(observation: Observation): { readonly own: Globals; stop(): void } {
  const own: Globals = { Date, Math };
  const { env } = process;
  const date = watchedDate(observation);
  const undo = [
    replaced(globalThis, 'Date', date),
    // For who compares the constructor of a value with it.
    replaced(Date.prototype, 'constructor', date),
    replaced(globalThis, 'Math', watchedMath(observation)),
    replaced(
      globalThis,
      'fetch',
      told(globalThis.fetch, () => observation.doubt('it asks the network (fetch)')),
    ),
    replaced(globalThis, 'crypto', undefined, () => observation.doubt('it uses chance (crypto)')),
    replaced(process, 'stdin', undefined, () => observation.doubt('it reads stdin')),
    replaced(
      process,
      'chdir',
      told(process.chdir, () => observation.doubt('it changes its folder (process.chdir)')),
    ),
    replaced(process, 'env', watchedEnv(env, observation)),
  ];
  const stop = () => {
    for (const back of undo) back();
  };
  return { own, stop };
}

function replaced(owner: object, name: string, value: unknown, onGet?: () => void): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  if (before === undefined || before.configurable !== true) return () => undefined;
  const get = () => {
    onGet?.();
    return before.get === undefined ? before.value : before.get.call(owner);
  };
  const after = onGet === undefined ? { value, writable: true } : { get };
  Object.defineProperty(owner, name, { ...after, configurable: true, enumerable: before.enumerable ?? false });
  return () => void Object.defineProperty(owner, name, before);
}

function told<F extends (...args: never[]) => unknown>(call: F, tell: () => void): F {
  return function (this: unknown, ...args: Parameters<F>) {
    tell();
    return call.apply(this as never, args);
  } as F;
}

function watchedDate(observation: Observation): DateConstructor {
  const tell = () => observation.doubt('it reads the clock (Date)');
  const now = told(Date.now, tell);
  return new Proxy(Date, {
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
    apply(target, self, args) {
      tell();
      return Reflect.apply(target, self, args);
    },
    construct(target, args, newTarget) {
      if (args.length === 0) tell();
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
}

function watchedMath(observation: Observation): Math {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(Math)) as Math;
  return Object.assign(copy, { random: told(Math.random, () => observation.doubt('it uses chance (Math.random)')) });
}

/** What the program itself sets is no input of it. */
function watchedEnv(env: NodeJS.ProcessEnv, observation: Observation): NodeJS.ProcessEnv {
  const set = new Set<string>();
  const ask = (name: string | symbol) => {
    if (typeof name === 'string' && !set.has(name)) observation.asked(name, env[name]);
  };
  return new Proxy(env, {
    get(target, name) {
      ask(name);
      return Reflect.get(target, name);
    },
    has(target, name) {
      ask(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      ask(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      observation.doubt('it lists all variables of the environment (process.env)');
      return Reflect.ownKeys(target);
    },
    set(target, name, value) {
      set.add(String(name));
      return Reflect.set(target, name, value);
    },
    deleteProperty(target, name) {
      set.add(String(name));
      return Reflect.deleteProperty(target, name);
    },
  });
}
