import { checkManifests } from '../../../lib/wiring/check-manifests';

/** ServiceAccounts of one name, by the file that each stands in, no two alike. */
function inFiles(...files: readonly string[]) {
  const manifests = files.map((file, index) => ({
    object: {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'web', namespace: 'apps', labels: { version: `v${index}` } },
    },
    source: { file, document: index + 1, line: 1 },
  }));
  const { findings } = checkManifests(manifests, { only: ['AH141'] });
  return findings.map(({ severity, what }) => ({ severity, what }));
}

const twice = 'ServiceAccount apps/web stands in the manifests 2 times, with different content';

test('one object twice in a file is an error: both are applied', () => {
  expect(inFiles('web/all.yaml', 'web/all.yaml')).toEqual([{ severity: 'error', what: twice }]);
});

test('in two files of a folder it is a warning that names them', () => {
  expect(inFiles('web/one.yaml', 'web/other.yaml')).toEqual([
    { severity: 'warning', what: `${twice}: web/one.yaml, web/other.yaml` },
  ]);
});

test('in two folders, which may be overlays, it is said and nothing more', () => {
  expect(inFiles('staging/web.yaml', 'production/web.yaml')).toEqual([
    { severity: 'info', what: `${twice}: production/web.yaml, staging/web.yaml` },
  ]);
});
