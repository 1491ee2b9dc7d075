import { missingRecords } from '../../../../../lib/wiring/graph/external-dns';
import { graphWith } from './gateway-tree';

const FLAGS = ['--source=istio-gateway', '--domain-filter=sample.com'];
const FILTERED = ['--source=istio-gateway', '--annotation-filter=dns=private'];
const hostsMissing = (flags: readonly string[], more = '') =>
  missingRecords(graphWith(flags, more)).map(({ host }) => host);

test('a host without a record is told with the reason that is nearest to one', () => {
  const graph = graphWith([...FLAGS, '--annotation-filter=dns=private']);
  expect(missingRecords(graph).map(({ host, reason }) => [host, reason])).toEqual([
    ['web.sample.com', 'annotation-filter'],
    ['*.shop.sample.com', 'annotation-filter'],
  ]);
});

test('nothing is missing of names that a ServiceEntry has', () => {
  const entry =
    '---\napiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: {name: out, namespace: apps}\nspec: {hosts: [web.sample.com]}\n';
  expect(hostsMissing(FILTERED, entry)).toEqual(['*.shop.sample.com']);
});

const gatewayWith = (host: string, annotations = '') =>
  `---\napiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: more, namespace: apps, annotations: {${annotations}}}\nspec: {selector: {istio: gw}, servers: [{port: {number: 80, protocol: HTTP}, hosts: [${host}]}]}\n`;

test.each([
  ['web.internal', false],
  ['web', false],
  ['192.0.2.1', false],
  ['new.sample.org', true],
])('a host that nobody looks up needs none: %s, missing: %s', (host, isMissing) => {
  expect(hostsMissing(FILTERED, gatewayWith(host)).includes(host)).toBe(isMissing);
});

test('an object that is left to another controller wants none', () => {
  const more = gatewayWith('new.sample.org', 'external-dns.kubernetes.io/controller: somebody');
  expect(hostsMissing(FILTERED, more)).not.toContain('new.sample.org');
});

test('an instance that watches other kinds is not asked', () => {
  expect(hostsMissing(['--source=service'])).toEqual([]);
});
