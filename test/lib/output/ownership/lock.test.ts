import { type LockedFile, lockText, readLock } from '../../../../lib/output/ownership/lock';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();

const WEB: LockedFile = {
  name: '60-host.yaml',
  sha256: 'bb',
  objects: ['certificate.cert-manager.io/web -n in'],
  leaves: ['secret/web -n in'],
};
const SPACES: LockedFile = {
  name: '10-namespaces.yaml',
  sha256: 'aa',
  objects: ['namespace/a', 'namespace/b'],
  leaves: [],
};

const read = (text: string) => {
  folder.write('lock.json', text);
  return readLock(folder.at('lock.json'), 'dist.lock.json');
};

test('is one line a file, in the order of names', () => {
  expect(lockText([WEB, SPACES])).toBe(`{
  "version": 1,
  "files": [
    { "name": "10-namespaces.yaml", "sha256": "aa", "objects": ["namespace/a", "namespace/b"] },
    { "name": "60-host.yaml", "sha256": "bb", "objects": ["certificate.cert-manager.io/web -n in"], "leaves": ["secret/web -n in"] }
  ]
}
`);
  expect(lockText([])).toBe('{\n  "version": 1,\n  "files": []\n}\n');
});

test('is read as it was written; none is none', () => {
  expect(read(lockText([WEB, SPACES]))).toEqual([SPACES, WEB]);
  expect(readLock(folder.at('missing'), 'dist.lock.json')).toBeUndefined();
});

test('one of a newer release is refused', () => {
  expect(() => read('{"version": 2, "files": "in another shape"}')).toThrow(
    'dist.lock.json has version 2: this release of cdk8s-auto-https knows version 1, and cannot tell its own files from ' +
      'foreign ones. Use the release that wrote it, or a newer one.',
  );
});

test('one with the marks of a merge is refused, with what to do', () => {
  expect(() => read(`<<<<<<< HEAD\n${lockText([WEB])}=======\n${lockText([])}>>>>>>> other\n`)).toThrow(
    'dist.lock.json holds the marks of a merge conflict: it tells own files from foreign ones, so nothing was written. Take the ' +
      'manifests and dist.lock.json of one side (git checkout --ours, or --theirs, with both paths), then synthesize.',
  );
});

const file = (changes: object) => JSON.stringify({ version: 1, files: [{ ...WEB, ...changes }] });

test.each([
  ['no JSON', '{"version": 1, "files": ['],
  ['nothing', ''],
  ['null', 'null'],
  ['no version', '{"files": []}'],
  ['no list', '{"version": 1, "files": {}}'],
  ['no files', '{"version": 1, "files": [null]}'],
  ['a file twice', JSON.stringify({ version: 1, files: [WEB, WEB] })],
  ['no hash', file({ sha256: 1 })],
  ['no objects', file({ objects: 'web' })],
  ['no words', file({ leaves: [1] })],
  ['words that hide others', file({ objects: ['namespace/a\u001b[2K'] })],
  ['a number for a name', file({ name: 1 })],
  ['a name outside of the folder', file({ name: '../etc/passwd' })],
  ['an absolute name', file({ name: '/etc/passwd' })],
  ['one of Windows', file({ name: 'C:\\x' })],
])('one with %s is refused, and nothing is lost', (_, text) => {
  expect(() => read(text)).toThrow(
    'dist.lock.json is no lock that can be read: it tells own files from foreign ones, so nothing was written. Restore it from ' +
      'version control; or remove it, and files that are as they would be written are taken over.',
  );
});
