import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: { platform: PLATFORM },
  bad: [
    {
      slip: 'a ClusterIssuer in a namespace',
      of: 'platform',
      line: 'name: letsencrypt',
      nth: 1,
      becomes: 'name: letsencrypt\n  namespace: cert-manager',
      finds: { code: 'AH140', object: 'ClusterIssuer letsencrypt', path: 'metadata.namespace', severity: 'warning' },
    },
  ],
};
