import { domainMatches, flagValue } from '../../../../../lib/wiring/graph/external-dns';
import { parseSelector, selectorMatches } from '../../../../../lib/wiring/graph/external-dns/label-selector';
import { instanceOf } from './instance-tree';

test.each([
  [['--domain-filter=sample.com'], 'web.sample.com', true],
  [['--domain-filter=sample.com'], 'sample.com', true],
  [['--domain-filter=sample.com'], 'notsample.com', false],
  [['--domain-filter=Sample.com.'], 'WEB.sample.com', true],
  [['--domain-filter=.sample.com'], 'sample.com', false],
  [['--domain-filter=a.com,b.com'], 'web.a.com', false],
  [['--domain-filter=sample.com', '--exclude-domains=dev.sample.com'], 'web.dev.sample.com', false],
  [['--exclude-domains=dev.sample.com'], 'web.sample.com', true],
  [['--regex-domain-filter=^web\\.'], 'web.sample.com', true],
  [['--regex-domain-filter=^web\\.', '--domain-filter=sample.com'], 'api.sample.com', false],
  [['--regex-domain-exclusion=^web\\.'], 'web.sample.com', false],
  [['--domain-filter=${ZONE}'], 'web.sample.com', undefined],
  [['--regex-domain-filter=(?i)web'], 'web.sample.com', undefined],
  [[], 'anything.org', true],
])('%j: %s is %s', (flags, host, matches) => {
  expect(domainMatches(instanceOf(...flags), host)).toBe(matches);
});

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
  expect(flagValue(instanceOf('--annotation-filter'), 'annotation-filter')).toBe('');
});
