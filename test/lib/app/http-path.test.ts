import { bySpecificity, checkPaths, type HttpPath, uriMatches } from '../../../lib/app/http-path';

test.each<[HttpPath, object[]]>([
  [{ path: '/' }, [{ prefix: '/' }]],
  [{ path: '/api' }, [{ exact: '/api' }, { prefix: '/api/' }]],
  [{ path: '/api/' }, [{ exact: '/api' }, { prefix: '/api/' }]],
  [{ path: '/api', match: 'prefix' }, [{ exact: '/api' }, { prefix: '/api/' }]],
  [{ path: '/api', match: 'exact' }, [{ exact: '/api' }]],
  [{ path: '/api/', match: 'exact' }, [{ exact: '/api/' }]],
  [{ path: '/', match: 'exact' }, [{ exact: '/' }]],
])('%j matches whole segments: %j', (path, matches) => {
  expect(uriMatches(path)).toEqual(matches);
});

test('exact paths are tried first, then the longest prefix, and equals keep their order', () => {
  const paths: HttpPath[] = [
    { path: '/' },
    { path: '/abc' },
    { path: '/a', match: 'exact' },
    { path: '/abc/def' },
    { path: '/xyz' },
    { path: '/abc/def/ghi', match: 'exact' },
  ];
  expect([...paths].sort(bySpecificity).map(({ path, match }) => `${match ?? 'prefix'} ${path}`)).toEqual([
    'exact /abc/def/ghi',
    'exact /a',
    'prefix /abc/def',
    'prefix /abc',
    'prefix /xyz',
    'prefix /',
  ]);
});

test('final slashes make no path more specific', () => {
  expect([{ path: '/a//' }, { path: '/a/b' }].sort(bySpecificity).map(({ path }) => path)).toEqual(['/a/b', '/a//']);
});

test('one path may be matched exactly and as a prefix', () => {
  expect(() => checkPaths('app', [{ path: '/a' }, { path: '/a', match: 'exact' }, { path: '/a/b' }])).not.toThrow();
});

test.each([
  [[{ path: '/a' }, { path: '/a' }], 'path "/a" (prefix) of app is matched twice'],
  [[{ path: '/a' }, { path: '/a/' }], 'path "/a/" (prefix) of app is matched twice'],
  [
    [
      { path: '/a', match: 'exact' },
      { path: '/a', match: 'exact' },
    ],
    'path "/a" (exact) of app is matched twice',
  ],
] as const)('a path that stands twice is refused: %j', (paths, what) => {
  expect(() => checkPaths('app', paths)).toThrow(
    `${what}: the first match wins, so the second would never be used. Remove one of them.`,
  );
});

test.each(['', 'api', '/a?b=c', '/a#b', '/a b', undefined])('what is no absolute path is refused: %j', (path) => {
  expect(() => checkPaths('app', [{ path: path as string }])).toThrow(
    `path "${path}" of app is no absolute path: requests are matched by the path of their URL, so it would never match. ` +
      'Begin with "/", and leave out query, fragment and spaces.',
  );
});

test('no path is refused', () => {
  expect(() => checkPaths('app', [])).toThrow(
    `app has no path: Istio's webhook refuses a VirtualService without routes. ` +
      'List the paths that are served, or leave "paths" out to serve every path.',
  );
});
