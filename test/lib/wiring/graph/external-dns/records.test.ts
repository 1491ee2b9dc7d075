import {
  instancesFor,
  mayMakeOtherRecords,
  missingRecords,
  recordsFor,
} from '../../../../../lib/wiring/graph/external-dns';
import { GATEWAY, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { objectOf } from '../trees';
import { graphWith } from './gateway-tree';

const FLAGS = ['--source=istio-gateway', '--domain-filter=sample.com'];
const answer = (flags: readonly string[], host = 'web.sample.com') => {
  const graph = graphWith(flags);
  const [first] = instancesFor(graph, objectOf(graph, GATEWAY, 'apps', 'web'), host);
  return first?.refusal ?? first?.makesRecord;
};

test.each([
  [FLAGS, 'web.sample.com', true],
  [FLAGS, '*.shop.sample.com', true],
  [FLAGS, 'elsewhere.sample.com', 'host'],
  [['--source=service'], 'web.sample.com', 'source'],
  [[...FLAGS, '--namespace=ingress'], 'web.sample.com', 'namespace'],
  [[...FLAGS, '--namespace=apps'], 'web.sample.com', 'target'],
  [[...FLAGS, '--annotation-filter=dns=private'], 'web.sample.com', 'annotation-filter'],
  [[...FLAGS, '--label-filter=team=shop'], 'web.sample.com', 'label-filter'],
  [['--source=istio-gateway', '--domain-filter=sample.org'], 'web.sample.com', 'domain'],
  [['--source=${SOURCE}'], 'web.sample.com', undefined],
])('%j, %s: %s', (flags, host, expected) => {
  expect(answer(flags, host)).toBe(expected);
});

test('wildcard records answer for names at any depth', () => {
  const graph = graphWith(FLAGS);
  expect(recordsFor(graph, 'a.b.shop.sample.com').map(({ name }) => name)).toEqual(['*.shop.sample.com']);
  expect(recordsFor(graph, 'shop.sample.com')).toEqual([]);
});

test('a VirtualService gets the target of a Gateway that it names and may be bound to', () => {
  const graph = graphWith(['--source=istio-virtualservice']);
  const source = objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web');
  expect(instancesFor(graph, source, 'web.sample.com')[0]?.makesRecord).toBe(true);
});

test('nothing is missing where an instance may make records that cannot be seen', () => {
  const graph = graphWith([...FLAGS, '--annotation-filter=dns=private', '--fqdn-template={{.Name}}.sample.com']);
  expect([mayMakeOtherRecords(graph), missingRecords(graph)]).toEqual([true, []]);
});
