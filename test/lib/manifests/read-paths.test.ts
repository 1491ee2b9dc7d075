import { execFileSync, spawn } from 'node:child_process';
import { join, relative } from 'node:path';
import { type ReadOptions, readManifests } from '../../../lib/manifests/read-paths';
import { writeFolder } from './files/write-folder';

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
const read = (paths: string[], options: ReadOptions = {}) => readManifests(paths, { render: false, ...options });

test('folders, files and stdin are read together, in the order they are named', () => {
  const root = writeFolder({ 'z/a.yaml': service('a'), 'b.yaml': service('b') });
  const { manifests, faults, notes, trees } = read(['-', join(root, 'z'), join(root, 'b.yaml')], {
    stdin: service('c'),
  });
  expect(manifests.map(({ object }) => (object.metadata as { name: string }).name).sort()).toEqual(['a', 'b', 'c']);
  expect({ faults, notes, trees: trees.length }).toEqual({ faults: [], notes: [], trees: 1 });
});

test('stdin has a name, and its lines are found', () => {
  const { manifests, lineOf } = read(['-'], { stdin: Buffer.from(`# x\n${service('a')}`) });
  const source = manifests[0]?.source;
  expect(source).toEqual({ file: '<stdin>', document: 1, line: 2 });
  expect(source && lineOf(source, ['metadata', 'name'])).toBe(5);
});

test('lines of files are found, as long as the files are there', () => {
  const root = writeFolder({ 'a.yaml': `---\n${service('a')}` });
  const { manifests, lineOf } = read([root]);
  const source = manifests[0]?.source;
  expect(source && relative(root, source.file)).toBe('a.yaml');
  expect(source && lineOf(source, ['metadata', 'name'])).toBe(5);
  expect(source && lineOf({ ...source, file: '/nowhere' }, ['metadata'])).toBe(2);
});

test('a path that is not there is a fault, and the rest is read', () => {
  const root = writeFolder({ 'a.yaml': service('a') });
  const { manifests, faults } = read(['/nowhere', join(root, 'a.yaml'), join(root, 'a.yaml/b')]);
  expect(manifests).toHaveLength(1);
  expect(faults.map(({ code, file, what }) => [code, relative(root, file), what])).toEqual([
    ['AH009', relative(root, '/nowhere'), 'cannot be read: it does not exist'],
    ['AH009', 'a.yaml/b', 'cannot be read: a part of the path is no folder'],
  ]);
});

test('files larger than asked for are told and not read', () => {
  const root = writeFolder({ 'a.yaml': Buffer.alloc(1024 * 1024 + 1, 0x20), 'b.yaml': service('b') });
  const { manifests, faults } = read([root], { mostMegabytes: 1 });
  expect(manifests).toHaveLength(1);
  expect(faults.map(({ code }) => code)).toEqual(['AH005']);
});

test('what is context is marked so', () => {
  const { manifests } = read(['-'], { stdin: service('a'), context: true });
  expect(manifests).toMatchObject([{ context: true }]);
});

test('overlays that exclude each other are trees', () => {
  const root = writeFolder({
    'base/kustomization.yaml': 'resources: [a.yaml]\n',
    'base/a.yaml': service('a'),
    'prod/kustomization.yaml': 'resources: [../base]\n',
    'dev/kustomization.yaml': 'resources: [../base]\n',
    'plain.yaml': service('p'),
  });
  const { trees, manifests, notes } = read([root]);
  expect(trees.map(({ name, manifests: objects }) => [name, objects.length])).toEqual([
    ['dev', 2],
    ['prod', 2],
  ]);
  expect(manifests).toBe(trees[0]?.manifests);
  expect(notes).toEqual(['they make 2 trees that exclude each other: dev, prod']);
});

test('nothing is nothing', () => {
  expect(read([])).toMatchObject({ trees: [{ name: '', manifests: [] }], manifests: [], faults: [], notes: [] });
  expect(read(['-'])).toMatchObject({ manifests: [], faults: [] });
});

test('a pipe is read once, and is not waited for again', () => {
  const pipe = join(writeFolder({}), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const writer = spawn(process.execPath, [
    '-e',
    `fs.writeFileSync(${JSON.stringify(pipe)}, ${JSON.stringify(service('a'))})`,
  ]);
  const { manifests, lineOf } = read([pipe]);
  writer.kill();
  const source = manifests[0]?.source;
  expect(source).toMatchObject({ file: pipe, line: 1 });
  expect(source && lineOf(source, ['metadata', 'name'])).toBe(1);
});
