import { TESTED_VERSIONS } from '../../lib/versions';
import { SOURCES } from '../../scripts/crds/sources';

/** The version of the module that the typed imports come from. */
const imported = (module: string) => SOURCES.find((source) => source.module === module)?.version;

test('the typed imports are those of the tested versions', () => {
  expect(`v${TESTED_VERSIONS.istio}`).toBe(imported('istio.io/api'));
  expect(`v${TESTED_VERSIONS.certManager}`).toBe(imported('github.com/cert-manager/cert-manager'));
  expect(`v${TESTED_VERSIONS.externalDns}`).toBe(imported('sigs.k8s.io/external-dns'));
});

test('a version is numbers alone, so that each use puts its own "v" before it', () => {
  for (const version of Object.values(TESTED_VERSIONS)) {
    expect(version).toMatch(/^\d+(\.\d+)+$/);
  }
});
