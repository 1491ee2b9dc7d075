import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractAt } from '../../../lib/manifests/contract-at';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a contract gives objects and facts', () => {
  const { manifests, facts } = contractAt('platform.contract.json') ?? {};
  expect(manifests?.every(({ context }) => context)).toBe(true);
  expect(facts?.mesh?.ingressSelector).toBe('ingressgateway-ssl');
});

test.each([
  ['manifests.json', '{"apiVersion": "v1", "kind": "Service"}'],
  ['broken.json', '{'],
  ['tree.yaml', 'kind: Service\n'],
])('%s is none', (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  expect(contractAt(path)).toBeUndefined();
});

test('a file that is not there is none', () => {
  expect(contractAt(join(folder, 'gone.json'))).toBeUndefined();
});
