import { isOfPackage } from '../../../../lib/launch/bundle/package-path';

test.each([
  ['/p/node_modules/a/index.js', true],
  ['node_modules/a/index.js', true],
  ['C:\\p\\node_modules\\a\\index.js', true],
  ['/p/packages/a/index.js', false],
  ['/p/my_node_modules/a.js', false],
  ['/p/node_modules', false],
])('%s is of a package: %s', (path, expected) => {
  expect(isOfPackage(path)).toBe(expected);
});
