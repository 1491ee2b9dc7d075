import { MUTATIONS } from '../../../e2e/symptoms/catalogue';
import { parseOptions, pick } from '../../../e2e/symptoms/options';

test('names, rows and worlds are read', () => {
  const none = { help: false, list: false, again: false, unseen: false, only: [], worlds: 1 };
  expect(parseOptions([])).toEqual(none);
  expect(parseOptions(['--only', '3,role-twice', '--only=4', '-j', '2', '--again'])).toEqual({
    ...none,
    only: ['3', 'role-twice', '4'],
    worlds: 2,
    again: true,
  });
});

test.each([['--worlds=0'], ['-j', 'two'], ['--onyl', '3'], ['role-twice']])(
  '%s is refused with the usage',
  (...argv) => {
    expect(() => parseOptions(argv)).toThrow('npm run e2e:symptoms');
  },
);

test('slips are picked by name and by row', () => {
  expect(pick(MUTATIONS, []).length).toBe(MUTATIONS.length);
  expect(pick(MUTATIONS, ['38', 'policy-missing']).map(({ name }) => name)).toEqual(['role-twice', 'policy-missing']);
  expect(() => pick(MUTATIONS, ['roll-twice'])).toThrow('--only roll-twice: no slip has this name');
});
