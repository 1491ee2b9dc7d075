import { parseCheckFlag } from '../../../scripts/crds/check-flag';

test('a script writes, unless it is asked to check', () => {
  expect(parseCheckFlag([])).toBe(false);
  expect(parseCheckFlag(['--check'])).toBe(true);
});

test('a mistyped flag writes nothing', () => {
  expect(() => parseCheckFlag(['--chek'])).toThrow(
    'unknown argument "--chek": this script writes its folder, or compares it. Give no argument, or --check',
  );
});
