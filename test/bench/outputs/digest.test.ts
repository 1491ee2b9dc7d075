import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { digestOfFiles, digestOfObjects, requireSame } from '../../../bench/outputs/digest';

test('the same objects are the same in any order, and others are not', () => {
  const one = digestOfObjects('a: 1\nb: [x, {c: 2, d: 3}]\n---\ne: 4\n');
  expect(digestOfObjects('---\n# Source: of helm\ne: 4\n---\n---\nb:\n- x\n- d: 3\n  c: 2\na: 1\n')).toBe(one);
  expect(digestOfObjects('a: 1\nb: [{c: 2, d: 3}, x]\n---\ne: 4\n')).not.toBe(one);
  expect(digestOfObjects('a: "1"\nb: [x, {c: 2, d: 3}]\n---\ne: 4\n')).not.toBe(one);
  expect(digestOfObjects('a: 1\nb: [x, {c: 2, d: 3}]\n')).not.toBe(one);
});

test('files are the same by name and by every byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-digest-'));
  try {
    const digestWith = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return digestOfFiles(folder);
    };
    const first = digestWith('a', 'x');
    expect(digestWith('a', 'x ')).not.toBe(first);
    expect(digestWith('a', 'x')).toBe(first);
    expect(digestWith('b', '')).not.toBe(first);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('who differs from the first is named', () => {
  expect(() => requireSame({ a: '1', b: '1' })).not.toThrow();
  expect(() => requireSame({ a: '1', b: '2', c: '1', d: '3' })).toThrow('b, d wrote something else than a');
});
