import { isPlaceholder, mayBecome, mayHoldPlaceholder, pathOf } from '../../../../lib/wiring/graph/field';
import { Resource } from '../../../../lib/wiring/graph/resource';

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

test.each(['${DOMAIN}', 'web.${DOMAIN}', '$(POD_IP)', '<<host>>', '{{ .Values.host }}'])(
  '%s is a placeholder',
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(['$5', 'a{b}c', '<host>', '^/v1/(.*)$', '', 7, undefined])('%s is none', (value) => {
  expect(isPlaceholder(value)).toBe(false);
});

test.each([
  ['${ZONE}-tls', 'sample-com-tls', true],
  ['${ZONE/./-}-tls', 'sample-com', false],
  ['a.{{ .Values.zone }}', 'a.sample.com', true],
  ['a.{{ .Values.zone }}', 'axsample.com', false],
  ['${ALL}', '', true],
])('%s may become %s: %s', (text, other, expected) => {
  expect(mayBecome(text, other)).toBe(expected);
});

test('the last step is told without all the others', () => {
  expect(resource.get('spec', 'ports').items()[1]?.get('name').step).toBe('name');
  expect(resource.get('spec', 'ports').items()[1]?.step).toBe(1);
  expect(resource.get().step).toBeUndefined();
});

test('what is nested too deeply to be looked through may hold a placeholder', () => {
  let deep: unknown = 'plain';
  for (let level = 0; level < 1000; level++) deep = [deep];
  expect(mayHoldPlaceholder(deep)).toBe(true);
  expect(mayHoldPlaceholder({ a: ['plain', { b: 1 }] })).toBe(false);
  expect(mayHoldPlaceholder({ a: ['plain', { b: '${B}' }] })).toBe(true);
});
