import { repositoryPaths } from './repository-files';

const SAYS_NOTHING = /^(utils?|helpers?|common|misc)$/i;

/** Paths with a folder or a file (whatever its endings) that is named after nothing. */
function namedAfterNothing(paths: readonly string[]): string[] {
  return paths.filter((path) => path.split('/').some((part) => SAYS_NOTHING.test(part.replace(/(?<=.)\..*$/, ''))));
}

test('files and folders are named after what they do', () => {
  expect(namedAfterNothing(repositoryPaths())).toEqual([]);
});

test('the name guard bites', () => {
  const paths = ['lib/utils/a.ts', 'lib/dns/helper.ts', 'test/common.test.ts', 'lib/Misc/b.ts'];
  expect(namedAfterNothing([...paths, 'lib/dns/filter.ts', 'lib/common-name.ts', '.gitignore'])).toEqual(paths);
});
