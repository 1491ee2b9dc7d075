import type { CheckFixture } from '../fixture';
import { MESHED } from './mesh-trees';

const FINDING = { object: 'ConfigMap istio-system/istio', path: 'data.mesh' } as const;

export const fixture: CheckFixture = {
  good: { 'a whole mesh configuration': MESHED },
  bad: [
    {
      slip: 'a few settings alone',
      of: 'a whole mesh configuration',
      line: 'rootNamespace: istio-system',
      finds: { code: 'AH519', ...FINDING, severity: 'warning' },
    },
    {
      slip: 'a setting without a colon',
      of: 'a whole mesh configuration',
      line: 'rootNamespace: istio-system',
      becomes: 'rootNamespace istio-system',
      finds: { code: 'AH520', ...FINDING, severity: 'error' },
    },
  ],
};
