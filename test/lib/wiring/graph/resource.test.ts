import { Resource } from '../../../../lib/wiring/graph/resource';

test('has a name that people know', () => {
  const of = (object: Record<string, unknown>) => String(new Resource({ object }, 'default'));
  expect(of({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'apps' } })).toBe(
    'Service apps/web',
  );
  expect(of({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps' } })).toBe('Namespace apps');
  expect(of({ apiVersion: 'v1', kind: 'Service', metadata: { name: 7 } })).toBe('Service default/7');
});

test('broken shapes have empty names', () => {
  const broken = new Resource({ object: { apiVersion: [], kind: {}, metadata: 'x' } }, 'default');
  expect([broken.kind, broken.name, broken.namespace]).toEqual(['', '', 'default']);
  expect(broken.label('a').isSet).toBe(false);
  expect(broken.annotation('a').isSet).toBe(false);
});
