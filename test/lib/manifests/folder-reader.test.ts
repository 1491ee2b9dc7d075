import { join, relative } from 'node:path';
import { FolderReader } from '../../../lib/manifests/folder-reader';
import { writeFolder } from './files/write-folder';

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;

/** What is read of a folder: objects by where they stand. */
function read(
  files: Record<string, string>,
  paths = ['.'],
  render = (): { problem: string } => ({ problem: 'no tool' }),
) {
  const root = writeFolder(files);
  const reader = new FolderReader(render);
  for (const path of paths) {
    const place = { path: join(root, path), realPath: join(root, path) };
    if (/\.(yaml|json)$/.test(path)) reader.readFile(place);
    else reader.readFolder(place);
  }
  const { common, groups, faults, notes } = reader.finish();
  const at = (manifests: typeof common) => manifests.map(({ source }) => relative(root, source?.file ?? ''));
  return {
    common: at(common),
    groups: groups.map(({ path, manifests }) => [relative(root, path), at(manifests)]),
    faults: faults.map(({ code, file }) => `${code} ${relative(root, file)}`),
    notes,
  };
}

const none = { groups: [], faults: [], notes: [] };

test('files of all folders are read, and nothing else', () => {
  const files = { 'a/b.yaml': service('b'), 'a.yaml': service('a'), 'values.yaml': 'x: 1\n', 'notes.txt': '- x' };
  expect(read(files)).toEqual({
    ...none,
    common: ['a.yaml', 'a/b.yaml'],
    notes: ['1 document left out: no objects of Kubernetes'],
  });
});

test('what is named twice is read once', () => {
  const files = { 'a/b.yaml': service('b') };
  expect(read(files, ['a/b.yaml', '.', 'a', 'a/b.yaml'])).toEqual({ ...none, common: ['a/b.yaml'] });
});

test('a file that is named is one of manifests, whatever it holds', () => {
  expect(read({ 'values.yaml': 'x: 1\n' }, ['values.yaml'])).toMatchObject({
    common: [],
    faults: ['AH012 values.yaml'],
    notes: [],
  });
});

test('a chart is not read, what is plain is', () => {
  const files = {
    'web/Chart.yaml': 'apiVersion: v2\nname: web\n',
    'web/values.yaml': 'x: 1\n',
    'web/templates/a.yaml': service('{{ .x }}'),
    'web/templates/plain.yaml': service('b'),
    'web/crds/c.yaml': service('c'),
  };
  expect(read(files)).toMatchObject({ common: ['web/crds/c.yaml'], faults: ['AH010 web'] });
});

test('a kustomization takes what it lists; patches and what it does not list are left out', () => {
  const files = {
    'kustomization.yaml': 'resources: [a.yaml, sub/b.yaml]\npatches: [{path: patch.yaml}, {path: sub/json.yaml}]\n',
    'a.yaml': service('a'),
    'patch.yaml': service('a'),
    'old.yaml': service('old'),
    'sub/b.yaml': service('b'),
    'sub/json.yaml': '- op: remove\n  path: /x\n',
    'sub/c.yaml': service('c'),
  };
  expect(read(files)).toEqual({
    common: ['sub/c.yaml'],
    groups: [['', ['a.yaml', 'sub/b.yaml']]],
    faults: ['AH011 kustomization.yaml'],
    notes: ['1 file left out: beside a kustomization that does not list them'],
  });
});

test('a base is read with its overlays only, wherever it stands', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [a.yaml]\n',
    'base/a.yaml': service('a'),
    'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamespace: prod\n',
    'part/kustomization.yaml': 'kind: Component\nresources: [p.yaml]\n',
    'part/p.yaml': service('p'),
  };
  const groups = [['overlays/prod', ['base/a.yaml']]];
  expect(read(files)).toEqual({ ...none, common: [], groups });
  expect(read(files, ['overlays/prod'])).toEqual({ ...none, common: [], groups });
  expect(read(files, ['overlays/prod/kustomization.yaml'])).toEqual({ ...none, common: [], groups });
});

test("files of kustomize itself are no objects; Flux's are", () => {
  const own = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n';
  const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\n';
  expect(read({ 'a.yaml': own, 'kustomization.yaml': flux })).toEqual({ ...none, common: ['kustomization.yaml'] });
});

test('an encrypted file is left out', () => {
  expect(read({ 'a.yaml': '\0GITCRYPT\0', 'b.yaml': '\0GITCRYPT\0' })).toEqual({
    ...none,
    common: [],
    notes: ['2 files left out: encrypted'],
  });
});

test('what kustomize generates is rendered', () => {
  const files = { 'kustomization.yaml': 'secretGenerator: [{name: a}]\n' };
  const render = () => ({ text: service('a'), problem: '' });
  expect(read(files, ['.'], render as never)).toMatchObject({ faults: ['AH011 kustomization.yaml'] });
});
