import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const PATH = 'metadata.annotations["cert-manager.io/cluster-issuer"]';

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM },
  bad: [
    {
      slip: 'an annotation that does nothing',
      of: 'the platform',
      line: 'dns: public',
      becomes: 'cert-manager.io/cluster-issuer: letsencrypt',
      finds: { code: 'AH441', object: 'Gateway istio-ingress/web', path: PATH, severity: 'info' },
    },
  ],
};
