import { readKustomization } from '../../../../lib/manifests/kustomize/read-kustomization';

const object = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };
const written = [{ object, source: { file: 'web/a.yaml', document: 1, line: 1 } }];
const kustomization = { resources: [], others: [], isComponent: false, beyond: [] };
const found = { path: 'web/kustomization.yaml', realPath: '/web/kustomization.yaml', kustomization };
const followed = { manifests: written, takes: [], names: new Set<string>(), beyond: ['patches'], remote: [] };
const rendered = { text: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec: {}\n' };

test('what following tells in full is not rendered', () => {
  const render = jest.fn();
  expect(readKustomization(found, { ...followed, beyond: [] }, render)).toEqual({ manifests: written, faults: [] });
  expect(render).not.toHaveBeenCalled();
});

test('what it does not tell is rendered, and stands where it is written', () => {
  const render = jest.fn(() => rendered);
  expect(readKustomization(found, followed, render)).toEqual({
    manifests: [{ object: { ...object, spec: {} }, source: written[0]?.source }],
    faults: [],
  });
  expect(render).toHaveBeenCalledWith('web');
});

test.each([
  ['it cannot be', { ...followed }, () => ({ problem: 'kustomize says no' }), 'kustomize says no'],
  ['nothing shall be', { ...followed }, undefined, 'its patches were left out'],
  [
    'it takes what is elsewhere',
    { ...followed, remote: ['https://x.org'] },
    () => rendered,
    'it takes "https://x.org" from elsewhere',
  ],
])('it is checked as written, and that is told, where %s', (_, what, render, problem) => {
  const { manifests, faults } = readKustomization(found, what, render);
  expect(manifests).toEqual(written.map((one) => ({ ...one, unrendered: true })));
  expect(faults).toMatchObject([
    { code: 'AH011', severity: 'info', what: `the kustomization was not rendered: ${problem}` },
  ]);
});

test('generators change no object', () => {
  const { manifests } = readKustomization(found, { ...followed, beyond: ['configMapGenerator'] }, undefined);
  expect(manifests).toEqual(written);
});
