import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const FINDS = { object: 'Gateway istio-ingress/web', path: 'spec.servers[0].tls.mode' };

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM },
  bad: [
    { slip: 'no mode', of: 'the platform', line: 'mode: SIMPLE', finds: { code: 'AH250', ...FINDS } },
    {
      slip: 'PASSTHROUGH with a certificate',
      of: 'the platform',
      line: 'mode: SIMPLE',
      becomes: 'mode: PASSTHROUGH',
      finds: { code: 'AH251', ...FINDS, related: ['VirtualService apps/web'], severity: 'error' },
    },
  ],
};
