import { pathOf, Resource } from '../../../../lib/wiring/graph/resource';

const resource = new Resource(
  {
    object: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', annotations: { 'a.b/c': 'x' }, labels: { app: 'web', tier: 1, zone: '${ZONE}' } },
      spec: {
        ports: [{ port: 80, name: 'http' }, { port: '443' }],
        open: true,
        nothing: null,
        host: '{{ .Values.host }}',
      },
    },
  },
  'default',
);

test('reads what is there by its type, and nothing else', () => {
  expect(resource.get('spec', 'ports', 0, 'port').number()).toBe(80);
  expect(resource.get('spec', 'ports', 1, 'port').number()).toBeUndefined();
  expect(resource.get('spec', 'ports', 1, 'port').text()).toBe('443');
  expect(resource.get('spec', 'open').flag()).toBe(true);
  expect(resource.get('spec', 'open').text()).toBeUndefined();
  expect(resource.get('spec', 'ports').items()).toHaveLength(2);
  expect(resource.get('spec', 'ports').entries()).toEqual([]);
  expect(resource.get('spec').items()).toEqual([]);
});

test('what is missing is no error, however deep', () => {
  const missing = resource.get('spec', 'ports', 7, 'a', 0, 'constructor');
  expect([missing.isSet, missing.text(), missing.items(), missing.entries(), missing.texts()]).toEqual([
    false,
    undefined,
    [],
    [],
    [],
  ]);
  expect(resource.get('spec', 'toString').isSet).toBe(false);
  expect(resource.get('spec', 'nothing').isSet).toBe(false);
});

test('knows its path', () => {
  expect(resource.get('spec', 'ports').items()[1]?.get('name').path()).toBe('spec.ports[1].name');
  expect(resource.get('metadata', 'annotations', 'a.b/c').path()).toBe('metadata.annotations["a.b/c"]');
  expect(pathOf([])).toBe('');
});

test('a placeholder is set, and unknown', () => {
  const host = resource.get('spec', 'host');
  expect([host.isSet, host.isUnknown, host.text()]).toEqual([true, true, undefined]);
  expect(resource.get('spec').holdsUnknown()).toBe(true);
  expect(resource.get('spec', 'ports').holdsUnknown()).toBe(false);
});

test('labels are the known strings', () => {
  expect([...resource.get('metadata', 'labels').labels()]).toEqual([['app', 'web']]);
});

test('the last step is told without all the others', () => {
  expect(resource.get('spec', 'ports').items()[1]?.get('name').step).toBe('name');
  expect(resource.get('spec', 'ports').items()[1]?.step).toBe(1);
  expect(resource.get().step).toBeUndefined();
});

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
