import { hostsLeftOut } from '../../../../../lib/wiring/graph/external-dns';
import { graphWith } from './gateway-tree';

const leftOut = (...domains: readonly string[]) => {
  const flags = domains.map((domain) => `--domain-filter=${domain}`);
  return hostsLeftOut(graphWith(['--source=istio-gateway', ...flags])).map(({ host, extent, zone }) => [
    host,
    extent,
    zone,
  ]);
};

test('a domain that holds every name leaves none out', () => {
  expect(leftOut('sample.com')).toEqual([]);
});

test('a domain that holds none of them leaves out all', () => {
  expect(leftOut('sample.org')).toEqual([
    ['web.sample.com', 'all', undefined],
    ['*.shop.sample.com', 'all', undefined],
  ]);
});

test('one name beside others that are written', () => {
  expect(leftOut('shop.sample.com')).toEqual([['web.sample.com', 'one', 'sample.com']]);
});
