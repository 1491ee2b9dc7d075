import { cacheRoot } from '../../../e2e/build/cache';

test('the cache is outside the clone, where the user keeps caches', () => {
  expect(cacheRoot({ XDG_CACHE_HOME: '/var/cache/me' }, '/h')).toBe('/var/cache/me/cdk8s-auto-https/e2e');
  expect(cacheRoot({}, '/h')).toBe('/h/.cache/cdk8s-auto-https/e2e');
});

test('a relative XDG_CACHE_HOME is ignored, as its specification says', () => {
  expect(cacheRoot({ XDG_CACHE_HOME: 'cache' }, '/h')).toBe('/h/.cache/cdk8s-auto-https/e2e');
});
