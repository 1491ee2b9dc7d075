import { join } from 'node:path';
import { findKustomization, readKustomization } from '../../../../lib/manifests/kustomize/find-kustomization';
import { writeFolder } from '../files/write-folder';

function find(files: Record<string, string>) {
  const folder = writeFolder(files);
  const places = Object.keys(files).map((name) => ({ path: join(folder, name), realPath: join(folder, name) }));
  return findKustomization({ files: places })?.kustomization.resources;
}

test.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])('%s is one', (name) => {
  expect(find({ 'a.yaml': '', [name]: 'resources: [a.yaml]\n' })).toEqual(['a.yaml']);
});

test.each([
  ['nothing by that name', { 'my-kustomization.yaml': 'resources: [a.yaml]\n' }],
  ['one of Flux', { 'kustomization.yaml': 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n' }],
  ['no YAML', { 'kustomization.yaml': 'resources: [\n' }],
  ['nothing in it', { 'kustomization.yaml': '' }],
])('%s is none', (_, files) => {
  expect(find(files as Record<string, string>)).toBeUndefined();
});

test('what is not there is none', () => {
  expect(readKustomization('/nowhere/kustomization.yaml')).toBeUndefined();
});
