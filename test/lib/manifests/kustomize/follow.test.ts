import { join, relative } from 'node:path';
import { ManifestFiles } from '../../../../lib/manifests/files/manifest-files';
import { readKustomization } from '../../../../lib/manifests/kustomize/find-kustomization';
import { Follower } from '../../../../lib/manifests/kustomize/follow';
import { writeFolder } from '../files/write-folder';

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;

/** What the kustomization of a folder takes. */
function follow(files: Record<string, string>, folder = '.') {
  const root = writeFolder(files);
  const path = join(root, folder, 'kustomization.yaml');
  const kustomization = readKustomization(path);
  if (!kustomization) throw new Error('no kustomization');
  const read = new ManifestFiles();
  const { manifests, names, takes, ...rest } = new Follower(read).follow({ path, realPath: path, kustomization });
  return {
    ...rest,
    takes: takes.map((one) => relative(root, one)),
    names: [...names].map((one) => relative(root, one)),
    objects: manifests.map(({ object, source }) => [
      relative(root, source?.file ?? ''),
      (object.metadata as { namespace?: string }).namespace,
    ]),
    faults: read.faults.map(({ code, file, what }) => `${code} ${relative(root, file)}: ${what}`),
  };
}

test('bases and components are followed, and the outer namespace wins', () => {
  const files = {
    'base/kustomization.yaml':
      'namespace: inner\nresources: [a.yaml]\nconfigMapGenerator: [{name: x, files: [x.json]}]\n',
    'base/a.yaml': service('a'),
    'part/kustomization.yaml': 'kind: Component\npatches: [{path: p.yaml}]\n',
    'overlays/prod/kustomization.yaml': 'namespace: outer\nresources: [../../base, b.yaml]\ncomponents: [../../part]\n',
    'overlays/prod/b.yaml': service('b'),
  };
  expect(follow(files, 'overlays/prod')).toEqual({
    objects: [
      ['base/a.yaml', 'outer'],
      ['overlays/prod/b.yaml', 'outer'],
    ],
    takes: ['base/kustomization.yaml', 'part/kustomization.yaml'],
    names: [
      'overlays/prod/kustomization.yaml',
      'base/kustomization.yaml',
      'base/x.json',
      'base/a.yaml',
      'overlays/prod/b.yaml',
      'part/kustomization.yaml',
      'part/p.yaml',
    ],
    beyond: ['configMapGenerator', 'patches'],
    remote: [],
    faults: [],
  });
});

test('what is not there, or elsewhere, is told', () => {
  const files = {
    'kustomization.yaml': 'resources: [gone.yaml, empty, "https://x.org/a.yaml"]\n',
    'empty/a.yaml': service('a'),
  };
  expect(follow(files)).toMatchObject({
    objects: [],
    remote: ['https://x.org/a.yaml'],
    faults: [
      'AH013 kustomization.yaml: the kustomization takes "gone.yaml", which does not exist',
      'AH013 kustomization.yaml: the kustomization takes "empty", which holds no kustomization',
    ],
  });
});

test('one that takes itself comes to an end', () => {
  const files = {
    'kustomization.yaml': 'resources: [a]\n',
    'a/kustomization.yaml': 'resources: [.., a.yaml]\n',
    'a/a.yaml': service('a'),
  };
  expect(follow(files).objects).toEqual([['a/a.yaml', undefined]]);
});
