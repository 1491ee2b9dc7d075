import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Platform } from '../../lib';
import { type ReadManifest, readManifests } from '../support/schemas/read-manifests';
import { validateManifest } from '../support/schemas/validate-manifest';
import { APP_REPO } from './app-repo';
import { CONTRACT, writePlatform } from './app-repo-platform';

const contract = join(APP_REPO, CONTRACT);
let platform: string;

beforeAll(() => {
  platform = mkdtempSync(join(tmpdir(), 'platform-'));
  writePlatform(platform);
});

afterAll(() => rmSync(platform, { recursive: true }));

/** What a cluster tells objects apart by. */
function identity({ doc }: ReadManifest): string {
  const { apiVersion, kind, metadata } = doc as {
    apiVersion: string;
    kind: string;
    metadata: { name: string; namespace?: string };
  };
  return [apiVersion, kind, metadata.namespace, metadata.name].join(' ');
}

test('its contract is the file that the platform writes', () => {
  expect(readFileSync(contract, 'utf8')).toBe(readFileSync(join(platform, CONTRACT), 'utf8'));
});

test('its contract is valid, and has the host', () => {
  expect(Platform.fromContract(contract).host('podinfo.sample.com')).toMatchObject({
    gatewayName: 'apps-podinfo',
    namespaces: ['apps'],
  });
});

test('a host that the contract lacks is refused, in the words of the README', () => {
  const readme = readFileSync(join(APP_REPO, 'README.md'), 'utf8');
  const message = /^host "shop\.sample\.com" .*$/m.exec(readme)?.[0];
  expect(() => Platform.fromContract(contract).host('shop.sample.com')).toThrow(new Error(message));
});

test('it makes no object of the platform', () => {
  const objects = readManifests(join(platform, 'dist')).map(identity);
  const own = readManifests(join(APP_REPO, 'dist')).map(identity);
  expect(own).toHaveLength(4);
  expect(own.filter((object) => objects.includes(object))).toEqual([]);
});

test('the API server takes every object that it makes', () => {
  expect(readManifests(join(APP_REPO, 'dist')).flatMap(({ doc }) => validateManifest(doc))).toEqual([]);
});
