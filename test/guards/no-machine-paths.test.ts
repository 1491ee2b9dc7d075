import { readFiles, repositoryPaths, type SourceFile } from './repository-files';

const REFUSED = [
  // A path on somebody's machine.
  /(?<![\w.~])\/(?:home\/[a-z]+|Users\/\w+|root|work|workspace|mnt)\//,
  // Package registries: which one is used is each user's own setting.
  /registry\.npmjs|registry\.yarnpkg|proxy\.golang|pypi\.org|deb\.debian|crates\.io|maven\.org/,
];

function ofOneMachine(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    // A lock file has a guard of its own.
    if (path.endsWith('package-lock.json') || text.includes('\0')) return [];
    const lines = text.split('\n').map((line, index) => ({ line, at: `${path}:${index + 1}` }));
    return lines.filter(({ line }) => REFUSED.some((pattern) => pattern.test(line))).map(({ at }) => at);
  });
}

const path = (...names: string[]) => ['', ...names, 'x.ts'].join('/');
const host = (...names: string[]) => `https://${names.join('.')}/x`;

test('nothing in the repository holds on one machine or at one registry alone', () => {
  expect(ofOneMachine(readFiles(repositoryPaths()))).toEqual([]);
});

test.each([
  path('home', 'somebody'),
  path('root'),
  path('Users', 'somebody'),
  `"${path('work', 'main')}"`,
  host('registry', 'npmjs', 'org'),
  host('proxy', 'golang', 'org'),
])('the guard bites on %s', (text) => {
  expect(ofOneMachine([{ path: 'docs/page.md', text: `fine\n${text}` }])).toEqual(['docs/page.md:2']);
});

test('paths within the repository or a home folder of anybody are fine', () => {
  expect(
    ofOneMachine([{ path: 'a.md', text: `docs${path('work')}/a.md, ~${path('work')}/a and .${path('root')}/b` }]),
  ).toEqual([]);
});
