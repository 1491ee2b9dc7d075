import type { CheckFixture } from '../fixture';
import { MESHED } from './mesh-trees';

const FINDING = { object: 'ConfigMap istio-system/istio', path: 'data.mesh.ingressControllerMode' } as const;

export const fixture: CheckFixture = {
  good: { 'a strict mesh': MESHED },
  bad: [
    {
      slip: 'OFF in quotes',
      of: 'a strict mesh',
      line: 'ingressControllerMode: STRICT',
      becomes: 'ingressControllerMode: "OFF"',
      finds: { code: 'AH509', ...FINDING, related: ['ClusterIssuer letsencrypt'] },
    },
    {
      slip: 'OFF without quotes, which is a boolean',
      of: 'a strict mesh',
      line: 'ingressControllerMode: STRICT',
      becomes: 'ingressControllerMode: OFF',
      finds: { code: 'AH510', ...FINDING, severity: 'error' },
    },
    {
      slip: 'a word in small letters',
      of: 'a strict mesh',
      line: 'ingressControllerMode: STRICT',
      becomes: 'ingressControllerMode: strict',
      finds: { code: 'AH510', ...FINDING },
    },
  ],
};
