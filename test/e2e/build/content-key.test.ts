import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderName } from '../../../e2e/build/content-key';
import type { GoPrograms } from '../../../e2e/servers/recipe';

const GO_1 = { go: 'go version go1.26.8 linux/amd64', python: '3.11.7 cpython-311 /usr venv' };
const RECIPE: GoPrograms = {
  kind: 'go',
  name: 'one',
  title: 'One',
  takes: 'a while',
  inputs: ['one'],
  proofs: [],
  folder: 'one',
  module: 'one.test/one',
  programs: { one: 'one.test/one' },
  variables: {},
};

let servers: string;
beforeEach(() => {
  servers = mkdtempSync(join(tmpdir(), 'servers-'));
  mkdirSync(join(servers, 'one/cmd'), { recursive: true });
  writeFileSync(join(servers, 'one/go.mod'), 'module one');
  writeFileSync(join(servers, 'one/cmd/main.go'), 'package main');
  writeFileSync(join(servers, 'other.txt'), 'other');
});
afterEach(() => rmSync(servers, { recursive: true }));

const name = (recipe = RECIPE, toolchain = GO_1) => folderName(recipe, servers, toolchain);

test('a server is named after its own inputs, however deep they lie', () => {
  const before = name();
  expect(before).toMatch(/^one-[0-9a-f]{12}$/);
  writeFileSync(join(servers, 'one/cmd/main.go'), 'package main // changed');
  expect(name()).not.toBe(before);
});

test('what another server is made of, and words for the reader, change nothing', () => {
  const before = name();
  writeFileSync(join(servers, 'other.txt'), 'changed');
  expect(name({ ...RECIPE, title: 'Uno', takes: 'long' })).toBe(before);
  expect(name(RECIPE, { ...GO_1, python: '3.14.0' })).toBe(before);
});

test('another Go, another flag or a file under another name is another build', () => {
  const before = name();
  expect(name(RECIPE, { ...GO_1, go: 'go version go1.26.9 linux/amd64' })).not.toBe(before);
  expect(name({ ...RECIPE, tags: 'agent' })).not.toBe(before);
  rmSync(join(servers, 'one/go.mod'));
  writeFileSync(join(servers, 'one/go.mod.old'), 'module one');
  expect(name()).not.toBe(before);
});
