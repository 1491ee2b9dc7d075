import { parseSelector, selectorMatches } from '../../../../../lib/wiring/graph/external-dns/label-selector';

test.each([
  ['dns=public', { dns: 'public' }, true],
  ['dns==public', { dns: 'private' }, false],
  ['dns!=none', {}, true],
  ['dns in (public, both)', { dns: 'both' }, true],
  ['dns notin (none), team', { team: 'web' }, true],
  ['!dns', { dns: '' }, false],
  ['external-dns.kubernetes.io/class=a', { 'external-dns.kubernetes.io/class': 'a' }, true],
  ['', { dns: 'x' }, true],
])('selector "%s" and %j: %s', (text, labels, matches) => {
  expect(selectorMatches(parseSelector(text) as never, new Map(Object.entries(labels)))).toBe(matches);
});

test('what is no selector does not parse', () => {
  expect(['dns in public', 'a=b c', '=', 'a in (b'].map(parseSelector)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
