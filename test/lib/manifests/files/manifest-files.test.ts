import { join } from 'node:path';
import { ManifestFiles } from '../../../../lib/manifests/files/manifest-files';
import { writeFolder } from './write-folder';

test('a file is read once, and its faults are told once', () => {
  const path = join(writeFolder({ 'a.yaml': 'kind: A\napiVersion: v1\n---\n- x\n---\n' }), 'a.yaml');
  const files = new ManifestFiles();
  const place = { path, realPath: path };
  expect(files.has(place)).toBe(false);
  expect(files.read(place, true)).toBe(files.read({ path: 'other', realPath: path }, false));
  expect(files.has(place)).toBe(true);
  expect(files.faults.map(({ code }) => code)).toEqual(['AH008']);
});

test('what was left out is counted', () => {
  const folder = writeFolder({ 'values.yaml': 'replicas: 1\n', 'locked.yaml': '\0GITCRYPT\0' });
  const files = new ManifestFiles();
  for (const name of ['values.yaml', 'locked.yaml'])
    files.read({ path: join(folder, name), realPath: join(folder, name) }, false);
  expect(files).toMatchObject({ faults: [], ignored: 1, locked: 1 });
});

test('bytes of a pipe are manifests', () => {
  const files = new ManifestFiles();
  expect(files.readBytes(Buffer.from('{"apiVersion": "v1", "kind": "A"}'), '<stdin>').manifests).toHaveLength(1);
  expect(files.readBytes(Buffer.from('a\0'), '<stdin>').manifests).toEqual([]);
  expect(files.faults).toMatchObject([{ code: 'AH004', file: '<stdin>' }]);
});
