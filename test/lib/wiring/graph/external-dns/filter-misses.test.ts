import { choosesObjects, filterMiss, missingRecords, takesNothing } from '../../../../../lib/wiring/graph/external-dns';
import { graphWith, onlyInstance } from './gateway-tree';
import { instanceOf } from './instance-tree';

/** How the tree's Gateway, which has the annotation `dns: public`, misses a filter. */
function missOf(filter: string) {
  const [missing] = missingRecords(graphWith(['--source=istio-gateway', `--annotation-filter=${filter}`]));
  const [asker] = missing?.askers ?? [];
  return asker && filterMiss(asker, 'annotation-filter');
}

test.each([
  ['dns=publik', 'near', 'annotation "dns: public"'],
  ['dns=PUBLIC', 'near', 'annotation "dns: public"'],
  ['dn=public', 'near key', 'annotation "dns: public"'],
  ['dns=private', 'other', 'annotation "dns: public"'],
  ['scope=private', 'none', 'no annotation "scope"'],
  ['dns notin (public)', 'meant', ''],
])('%s: %s', (filter, distance, found) => {
  expect(missOf(filter)).toMatchObject({ distance, found });
});

test('what would meet the filter is told', () => {
  expect(missOf('dns in (private, both)')).toMatchObject({
    filter: '--annotation-filter=dns in (private, both)',
    wanted: 'annotation "dns: private"',
  });
});

test('an instance that takes nothing at all is told from one that takes some', () => {
  const takes = (...flags: readonly string[]) => {
    const graph = graphWith(['--source=istio-gateway', ...flags]);
    return !takesNothing(graph, onlyInstance(graph));
  };
  expect([takes(), takes('--annotation-filter=dns=private')]).toEqual([true, false]);
});

test('objects are chosen one by one by either filter', () => {
  const flags = [[], ['--annotation-filter=a=b'], ['--label-filter=a=b'], ['--domain-filter=sample.com']];
  expect(flags.map((some) => choosesObjects(instanceOf(...some)))).toEqual([false, true, true, false]);
});
