import {
  changesObjects,
  isOfKustomize,
  isRemote,
  kustomizationOf,
} from '../../../../lib/manifests/kustomize/kustomization';

test('a kustomization tells its resources, what is no resource, and what only rendering tells', () => {
  expect(
    kustomizationOf({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'web',
      resources: ['a.yaml', '../base', 5],
      bases: ['b'],
      components: ['c'],
      images: [{ name: 'x', newTag: '1' }],
      patches: [{ path: 'p.yaml' }, { patch: 'inline' }],
      patchesStrategicMerge: ['s.yaml'],
      configMapGenerator: [{ name: 'x', files: ['key=f.yaml', 'g.json'], envs: ['e'] }],
      replacements: [],
      helmCharts: [{ valuesFile: 'v.yaml', additionalValuesFiles: ['w.yaml'] }],
      openapi: { path: 'o.json' },
    }),
  ).toEqual({
    resources: ['a.yaml', '../base', 'b', 'c'],
    others: ['s.yaml', 'p.yaml', 'f.yaml', 'g.json', 'e', 'v.yaml', 'w.yaml', 'o.json'],
    namespace: 'web',
    isComponent: false,
    beyond: ['patches', 'patchesStrategicMerge', 'configMapGenerator', 'helmCharts', 'openapi'],
  });
});

test('one without apiVersion and kind is one too, a Component is a part of others', () => {
  expect(kustomizationOf({ resources: ['a.yaml'] })).toMatchObject({
    resources: ['a.yaml'],
    isComponent: false,
    beyond: [],
  });
  expect(kustomizationOf({ kind: 'Component' })).toMatchObject({ isComponent: true });
});

test.each([
  [{ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' }],
  [{ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Other' }],
  [['a']],
  [null],
])('%j is none', (document) => {
  expect(kustomizationOf(document)).toBeUndefined();
});

test('addresses are told from paths', () => {
  const remote = [
    'https://x.org/a.yaml',
    'git@x.org:a/b.git',
    'github.com/a/b?ref=v1',
    'github.com/a/b//deploy',
    'x.org/a/b?timeout=9&ref=v1',
  ];
  expect(remote.filter((one) => !isRemote(one))).toEqual([]);
  expect(['a.yaml', '../base', './github.com.yaml', 'overlays/prod'].filter(isRemote)).toEqual([]);
});

test("kustomize's own kinds are told from those of Flux", () => {
  expect(isOfKustomize({ apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component' })).toBe(true);
  expect(isOfKustomize({ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' })).toBe(false);
});

test('patches, prefixes and labels change objects; generators add some', () => {
  const fields = ['patches', 'namePrefix', 'labels', 'replacements', 'configMapGenerator', 'helmCharts'];
  expect(fields.filter((field) => changesObjects([field]))).toEqual(fields.slice(0, 4));
});
