import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Namespace apps';

export const fixture: CheckFixture = {
  good: {
    'one label of injection': PLATFORM.replace(
      '    istio-injection: enabled\n',
      '    istio-injection: enabled\n    team: web\n',
    ),
  },
  bad: [
    {
      slip: 'a revision besides',
      of: 'one label of injection',
      line: 'team: web',
      becomes: 'istio.io/rev: canary',
      finds: { code: 'AH278', object, path: 'metadata.labels.istio-injection' },
    },
    {
      slip: 'ambient besides',
      of: 'one label of injection',
      line: 'team: web',
      becomes: 'istio.io/dataplane-mode: ambient',
      finds: { code: 'AH279', object, path: 'metadata.labels["istio.io/dataplane-mode"]' },
    },
  ],
};
