import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { serviceAccountNames } from '../../../lib/config/service-accounts';

const DIST = join(__dirname, '../../../../dist');

/** ServiceAccounts of the external-dns instances in the manifests that the repository holds. */
function ofManifests(): string[] {
  const files = readdirSync(DIST).filter((file) => /^30-external-dns-.*\.yaml$/.test(file));
  const objects = files.flatMap((file) => readFileSync(join(DIST, file), 'utf8').split(/^---$/m));
  return objects.flatMap((text) => {
    const value = (key: string) => new RegExp(`^  ${key}: (.*)$`, 'm').exec(text)?.[1];
    return /^kind: ServiceAccount$/m.test(text) ? [`${value('namespace')}/${value('name')}`] : [];
  });
}

test('the usual external-dns instances are those of the manifests', () => {
  const names = serviceAccountNames(true).externalDns.map(({ namespace, name }) => `${namespace}/${name}`);
  expect(names.sort()).toEqual(ofManifests().sort());
});

test('cert-manager has no role where all issuers use HTTP-01', () => {
  expect(serviceAccountNames(true, { certManager: false }).certManager).toBeUndefined();
});
