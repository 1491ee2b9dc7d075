import { readFiles } from './repository-files';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Locked>>;

/** Packages for other platforms that a lock file leaves out: with one missing, `npm ci` refuses the whole file. */
function unlocked(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !foldersAbove(path).some((at) => `${at}${name}` in packages)),
  );
}

/** Where node looks for the packages that the one at a path needs. */
function foldersAbove(path: string): string[] {
  const parents = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['node_modules/', ...parents.map((parent) => `${parent}/node_modules/`)];
}

/** Packages with a download address, which would bind everybody to one registry. */
function addressed(packages: Packages): string[] {
  return Object.keys(packages).filter((path) => packages[path]?.resolved?.startsWith('http'));
}

const LOCKS = ['package-lock.json', 'infra/package-lock.json', 'bench/package-lock.json'];

test.each(LOCKS)('npm ci works on every platform and with any registry: %s', (path) => {
  const [lock] = readFiles([path]);
  const { packages } = JSON.parse(lock?.text ?? '') as { packages: Packages };
  expect({ unlocked: unlocked(packages), addressed: addressed(packages) }).toEqual({ unlocked: [], addressed: [] });
});

test('the lock guard bites', () => {
  const packages: Packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-win32': '1.0.0' }, resolved: 'https://a/a.tgz' },
    'node_modules/a-linux': {},
    'node_modules/b/node_modules/c': { optionalDependencies: { d: '1', e: '1', f: '1' } },
    'node_modules/b/node_modules/d': {},
    'node_modules/b/node_modules/c/node_modules/e': {},
    'node_modules/g/node_modules/f': {},
  };
  expect(unlocked(packages)).toEqual(['a-win32', 'f']);
  expect(addressed(packages)).toEqual(['node_modules/a']);
});
