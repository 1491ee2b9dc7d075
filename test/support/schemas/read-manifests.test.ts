import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifests } from './read-manifests';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'manifests-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

test('reads each document of each YAML file, in order', () => {
  writeFileSync(join(dir, '0001-b.k8s.yaml'), 'kind: B\n');
  writeFileSync(join(dir, '0000-a.k8s.yaml'), '---\nkind: A\n---\n---\nkind: C\n---\n');
  writeFileSync(join(dir, 'notes.txt'), 'no: yaml\n');
  expect(readManifests(dir)).toEqual([
    { file: '0000-a.k8s.yaml', index: 0, doc: { kind: 'A' } },
    { file: '0000-a.k8s.yaml', index: 2, doc: { kind: 'C' } },
    { file: '0001-b.k8s.yaml', index: 0, doc: { kind: 'B' } },
  ]);
});

test('reads scalars as kubectl does', () => {
  writeFileSync(join(dir, 'a.yaml'), 'bool: on\ntext: "on"\ndate: 2024-01-31\noctal: 0644\n');
  expect(readManifests(dir)[0].doc).toEqual({ bool: true, text: 'on', date: '2024-01-31', octal: 420 });
});

test('names the file of what is no YAML', () => {
  writeFileSync(join(dir, 'a.yaml'), 'kind: A\nkind: B\n');
  expect(() => readManifests(dir)).toThrow('a.yaml');
});
