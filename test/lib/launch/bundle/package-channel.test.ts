import {
  askedModule,
  PACKAGE,
  packageModule,
  packagesEntry,
  standIn,
} from '../../../../lib/launch/bundle/package-channel';

test('a module of a package is known by its name in the bundle', () => {
  expect(askedModule(packageModule('/p/node_modules/a/index.js'))).toBe('/p/node_modules/a/index.js');
  expect(packageModule('/a.mjs')).toBe(`${PACKAGE}:${standIn('/a.mjs')}`);
  expect(askedModule('/p/node_modules/a/index.js')).toBeUndefined();
  expect(askedModule('auto-https-own:fs')).toBeUndefined();
});

test('each module is run when it is asked for, not before', () => {
  const ran: string[] = [];
  const module = { exports: {} as Record<string, () => unknown> };
  const entry = packagesEntry(['/a.js', 'C:\\b "b".js']);
  new Function('module', 'require', entry)(module, (path: string) => ran.push(path));
  expect(ran).toEqual([]);
  module.exports['C:\\b "b".js']?.();
  expect(ran).toEqual(['C:\\b "b".js']);
});
