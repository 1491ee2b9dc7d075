import { relative } from 'node:path';
import { walkFolder } from '../../../../lib/manifests/files/walk-folder';
import { writeFolder } from './write-folder';

/** Paths of the files that were found, and faults. */
function walk(files: Record<string, string>) {
  const root = writeFolder(files);
  const { folders, faults } = walkFolder({ path: root, realPath: root });
  return {
    files: folders.flatMap((folder) => folder.files.map(({ path }) => relative(root, path))),
    faults: faults.map(({ code, file }) => `${code} ${relative(root, file)}`),
  };
}

test('manifests are found in all folders, in one order', () => {
  const names = [
    'b.yaml',
    'a/c.yml',
    'a.json',
    'z/Kustomization',
    'README.md',
    '.git/x.yaml',
    '.hidden.yaml',
    'node_modules/x/y.yaml',
  ];
  const expected = { files: ['a.json', 'b.yaml', 'a/c.yml', 'z/Kustomization'], faults: [] };
  for (const order of [names, [...names].reverse()]) {
    expect(walk(Object.fromEntries(order.map((name) => [name, ''])))).toEqual(expected);
  }
});

test('links are followed, and nothing is found twice', () => {
  const files = {
    'real/a.yaml': '',
    again: '-> real',
    'linked.yaml': '-> real/a.yaml',
    'b.txt': '',
    'also.txt': '-> b.txt',
  };
  expect(walk(files)).toEqual({ files: ['linked.yaml', 'again/a.yaml'], faults: [] });
});

test('a link into itself is told, and not followed', () => {
  expect(walk({ 'a/b/c.yaml': '', 'a/b/up': '-> ../..' })).toEqual({ files: ['a/b/c.yaml'], faults: ['AH006 a/b/up'] });
});

test('a link that leads nowhere matters where it would be a manifest', () => {
  expect(walk({ 'a.yaml': '-> gone.yaml', b: '-> gone', 'c.yaml': '-> c.yaml' })).toEqual({
    files: [],
    faults: ['AH009 a.yaml', 'AH009 c.yaml'],
  });
});

test('a folder that is gone is a fault', () => {
  const place = { path: '/nowhere', realPath: '/nowhere' };
  expect(walkFolder(place)).toMatchObject({ folders: [{ ...place, files: [] }], faults: [{ code: 'AH009' }] });
});
