import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const FINDS = {
  object: 'Deployment istio-ingress/gateway',
  path: 'spec.template.metadata.labels["istio.io/rev"]',
};
const CANARY = PLATFORM.replace('istio-injection: enabled', 'istio.io/rev: canary').replace(
  '        sidecar.istio.io/inject: "true"\n',
  '        sidecar.istio.io/inject: "true"\n        istio.io/rev: canary\n',
);

export const fixture: CheckFixture = {
  good: {
    'revisions alone': { yaml: CANARY, facts: { mesh: { revisions: ['canary'] } } },
    'a revision that nothing tells of': CANARY,
  },
  bad: [
    {
      slip: 'no revision on the gateway',
      of: 'revisions alone',
      line: 'istio.io/rev: canary',
      nth: 2,
      finds: { code: 'AH275', ...FINDS, severity: 'error' },
    },
    {
      slip: 'a mistyped revision',
      of: 'revisions alone',
      line: 'istio.io/rev: canary',
      nth: 2,
      becomes: 'istio.io/rev: canray',
      finds: { code: 'AH276', ...FINDS, severity: 'error' },
    },
    {
      slip: 'no revision, while all others have one',
      of: 'a revision that nothing tells of',
      line: 'istio.io/rev: canary',
      nth: 2,
      finds: { code: 'AH277', ...FINDS, severity: 'warning' },
    },
  ],
};
