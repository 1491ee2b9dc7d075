import { withoutOverlap } from '../../../lib/wiring/context-overlap';
import type { Manifest } from '../../../lib/wiring/manifest';

const manifest = (kind: string, name: string, namespace?: string, context?: boolean): Manifest => ({
  object: { apiVersion: 'v1', kind, metadata: { name, ...(namespace && { namespace }) } },
  ...(context && { context }),
});

test('what the context repeats of the own objects is left out', () => {
  const own = [manifest('Service', 'web'), manifest('Namespace', 'apps')];
  const other = manifest('Service', 'web', 'apps', true);
  const repeated = [manifest('Service', 'web', 'default', true), manifest('Namespace', 'apps', 'x', true)];
  expect(withoutOverlap([...repeated, other, ...own])).toEqual([other, ...own]);
});

test('of two alike in the context the first stays', () => {
  const [first, second] = [manifest('Service', 'web', 'a', true), manifest('Service', 'web', undefined, true)];
  expect(withoutOverlap([first, second], 'a')).toEqual([first]);
});

test('without a context nothing is left out, duplicates neither', () => {
  const own = [manifest('Service', 'web'), manifest('Service', 'web')];
  expect(withoutOverlap(own)).toBe(own);
});
