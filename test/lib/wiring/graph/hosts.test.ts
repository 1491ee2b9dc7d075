import {
  certificateNameCovers,
  hostsOverlap,
  hostWithin,
  isInDomain,
  parseServerHost,
} from '../../../../lib/wiring/graph/hosts';

test.each([
  ['web.sample.com', '*', 'web.sample.com'],
  ['apps/web.sample.com', 'apps', 'web.sample.com'],
  ['./web.sample.com', 'gw', 'web.sample.com'],
  ['*/*.sample.com', '*', '*.sample.com'],
])('%s is for %s: %s', (text, namespace, host) => {
  expect(parseServerHost(text, 'gw')).toEqual({ namespace, host });
});

test.each([
  ['*.sample.com', 'a.b.sample.com', true],
  ['*.sample.com', 'sample.com', false],
  ['*', 'web.sample.com', true],
  ['*.com', '*.sample.com', true],
  ['*.sample.com', '*.other.com', false],
  ['Web.sample.com', 'web.sample.com', true],
  ['web.sample.com', 'api.sample.com', false],
])('%s and %s overlap: %s', (one, other, expected) => {
  expect(hostsOverlap(one, other)).toBe(expected);
  expect(hostsOverlap(other, one)).toBe(expected);
});

test.each([
  ['web.sample.com', '*.sample.com', true],
  ['*.sample.com', '*.sample.com', true],
  ['*.sample.com', 'web.sample.com', false],
  ['*.sample.com', '*', true],
  ['web.sample.com', 'web.sample.com', true],
])('%s is within %s: %s', (one, other, expected) => {
  expect(hostWithin(one, other)).toBe(expected);
});

test.each([
  ['*.sample.com', 'web.sample.com', true],
  ['*.sample.com', 'a.b.sample.com', false],
  ['*.sample.com', 'sample.com', false],
  ['*.sample.com', '*.sample.com', true],
  ['*.sample.com', '*.web.sample.com', false],
  ['WEB.sample.com', 'web.sample.com', true],
  ['web.sample.com', 'api.sample.com', false],
])('a certificate for %s covers %s: %s', (name, host, expected) => {
  expect(certificateNameCovers(name, host)).toBe(expected);
});

test.each([
  ['web.sample.com', 'sample.com', true],
  ['sample.com', 'sample.com', true],
  ['notsample.com', 'sample.com', false],
  ['web.sample.com', '.sample.com', true],
])('%s is in domain %s: %s', (name, domain, expected) => {
  expect(isInDomain(name, domain)).toBe(expected);
});
