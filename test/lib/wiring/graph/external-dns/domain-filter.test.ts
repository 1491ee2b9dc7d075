import { domainFilterText, domainMatches, domainsOf } from '../../../../../lib/wiring/graph/external-dns';
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

test('the filters are told as they are given, and compared in small letters without the last dot', () => {
  const instance = instanceOf('--domain-filter=Sample.com.', '--exclude-domains=dev.sample.com');
  expect(domainsOf(instance, 'domain-filter')).toEqual(['sample.com']);
  expect(domainFilterText(instance)).toBe('--domain-filter=Sample.com. --exclude-domains=dev.sample.com');
});
