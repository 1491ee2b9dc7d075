import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'switched off by hand': PLATFORM.replace(
      'spec:\n  selector:\n    matchLabels:\n      istio: public-gateway\n  template',
      'spec:\n  replicas: 0\n  selector:\n    matchLabels:\n      istio: public-gateway\n  template',
    ),
  },
  bad: [
    {
      slip: 'replicas beside an autoscaler',
      of: 'switched off by hand',
      line: 'replicas: 0',
      becomes: 'replicas: 2',
      finds: {
        code: 'AH130',
        object: 'Deployment istio-ingress/gateway',
        path: 'spec.replicas',
        severity: 'warning',
        related: ['HorizontalPodAutoscaler istio-ingress/gateway'],
      },
    },
  ],
};
