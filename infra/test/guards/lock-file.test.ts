import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Locked>>;

const { packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Packages;
};

/** Folders that node looks in for what a package needs. */
function foldersFor(path: string): string[] {
  const folders = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['node_modules/', ...folders.map((folder) => `${folder}/node_modules/`)];
}

/** Packages for other platforms that are not locked: with one missing, `npm ci` refuses the file there. */
function unlocked(all: Packages): string[] {
  return Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !foldersFor(path).some((folder) => `${folder}${name}` in all)),
  );
}

test('npm ci works on every platform', () => {
  expect(unlocked(packages)).toEqual([]);
});

test('npm ci works with any registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

test('this package stands alone: no file of it is linked from elsewhere', () => {
  expect(Object.keys(packages).filter((path) => path !== '' && !path.startsWith('node_modules/'))).toEqual([]);
});

test('a platform that is left out is seen', () => {
  expect(
    unlocked({
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-win32': '1' } },
      'node_modules/a-linux': {},
    }),
  ).toEqual(['a-win32']);
});
