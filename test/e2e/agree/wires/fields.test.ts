import { wireFields } from '../../../../e2e/agree/wires/fields';

test('fields are found through lists, mappings and keys with a slash', () => {
  const deployment = {
    spec: {
      template: {
        metadata: { annotations: { 'inject.istio.io/templates': 'gateway' } },
        spec: { containers: [{ name: 'a', args: ['x', 'y'] }] },
      },
    },
  };
  expect(wireFields('Deployment', deployment)).toEqual([
    { at: '/spec/template/metadata/annotations/inject.istio.io~1templates', value: 'gateway' },
    { at: '/spec/template/spec/containers/0/args/0', value: 'x' },
    { at: '/spec/template/spec/containers/0/args/1', value: 'y' },
    { at: '/spec/template/spec/containers/0/name', value: 'a' },
  ]);
});

test('a kind that wires nothing has none', () => {
  expect(wireFields('ConfigMap', { data: { a: 'b' } })).toEqual([]);
});
