import { manifestTrees } from '../../../lib/manifests/manifest-trees';

const manifest = (name: string, from = '') => ({
  object: { apiVersion: 'v1', kind: 'Service', metadata: { name } },
  source: { file: from, document: 1, line: 1 },
});
const namespace = { object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps' } } };
const group = (path: string, ...names: string[]) => ({
  path,
  manifests: names.map((name) => manifest(name, `${path}/${name}`)),
});

/** Trees by name, with the objects that they hold and where those come from. */
function trees(...args: Parameters<typeof manifestTrees>) {
  return manifestTrees(...args).map(({ name, manifests }) => [
    name,
    manifests.map(({ object, source }) =>
      source?.file ? source.file : `:${(object.metadata as { name: string }).name}`,
    ),
  ]);
}

test('what excludes nothing is one tree', () => {
  expect(trees([manifest('a')], [])).toEqual([['', [':a']]]);
  expect(trees([manifest('a')], [group('x', 'b', 'c'), group('y', 'd')])).toEqual([['', [':a', 'x/b', 'x/c', 'y/d']]]);
});

test('overlays of one base are a tree each, with what is common', () => {
  expect(
    trees(
      [manifest('z')],
      [group('web/overlays/prod', 'a', 'b'), group('web/overlays/staging', 'a', 'b', 'c'), group('x', 'y')],
    ),
  ).toEqual([
    ['prod', [':z', 'x/y', 'web/overlays/prod/a', 'web/overlays/prod/b']],
    ['staging', [':z', 'x/y', 'web/overlays/staging/a', 'web/overlays/staging/b', 'web/overlays/staging/c']],
  ]);
});

test('overlays of one name belong together, however folders are nested', () => {
  const groups = [group('web/prod', 'a'), group('web/dev', 'a'), group('prod/api', 'b'), group('dev/api', 'b')];
  expect(trees([], groups)).toEqual([
    ['prod', ['web/prod/a', 'prod/api/b']],
    ['dev', ['web/dev/a', 'dev/api/b']],
  ]);
});

test('a Namespace that many declare excludes nothing, nor does a little in common', () => {
  const groups = [
    { path: 'x', manifests: [namespace, ...group('x', 'a', 'b', 'shared').manifests] },
    { path: 'y', manifests: [namespace, ...group('y', 'c', 'd', 'shared').manifests] },
  ];
  expect(manifestTrees([], groups)).toHaveLength(1);
});

test('a kustomization of what also stands there plainly is a tree of its own', () => {
  expect(
    trees([manifest('a', 'release/a'), manifest('z', 'release/z')], [group('deploy/kustomize', 'a', 'b')]),
  ).toEqual([
    ['', ['release/a', 'release/z']],
    ['kustomize', ['release/z', 'deploy/kustomize/a', 'deploy/kustomize/b']],
  ]);
});

test('rivals whose names do not tell them apart are named by their path', () => {
  const groups = [group('a/x/one', 'a'), group('b/x', 'a'), group('b/y', 'a')];
  expect(trees([], groups).map(([name]) => name)).toEqual(['a', 'b', 'b/y']);
  expect(trees([], [group('.', 'a'), group('x', 'a')]).map(([name]) => name)).toEqual(['.', 'x']);
});

test('overlays that rename what they take of one base exclude each other too', () => {
  const groups = ['prod', 'dev'].map((path) => ({
    path,
    manifests: [manifest(`${path}-a`, 'base/a'), manifest(`${path}-b`, 'base/b')],
  }));
  expect(trees([], groups).map(([name]) => name)).toEqual(['prod', 'dev']);
  const apps = ['x', 'y'].map((path) => ({
    path,
    manifests: [manifest(`${path}-a`, 'shared/a'), ...[1, 2].map((at) => manifest(`${path}-${at}`, `${path}/${at}`))],
  }));
  expect(trees([], apps)).toHaveLength(1);
});
