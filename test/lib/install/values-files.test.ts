import { load } from 'js-yaml';

import { valuesFiles } from '../../../lib/install/values-files';
import { SAMPLE_FACTS } from './sample-facts';

const FILES = valuesFiles(SAMPLE_FACTS);

test('every values file says that it is generated, and for which chart and version', () => {
  expect(FILES.get('istiod.values.yaml')).toMatch(
    '# Generated; do not edit. Values for chart istiod of https://istio-release.storage.googleapis.com/charts, version 1.30.3.\n',
  );
  expect(FILES.get('cert-manager.values.yaml')).toMatch(
    '# Generated; do not edit. Values for chart oci://quay.io/jetstack/charts/cert-manager, version v1.21.2.\n',
  );
});

test.each([...FILES])('%s is one YAML mapping', (_, content) => {
  expect(Object.keys(load(content) as object)).not.toEqual([]);
});
