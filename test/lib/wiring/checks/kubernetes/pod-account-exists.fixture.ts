import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'the one that every namespace has': PLATFORM.replace(
      '    spec:\n      containers:\n        - name: web',
      '    spec:\n      serviceAccountName: default\n      containers:\n        - name: web',
    ),
  },
  bad: [
    {
      slip: 'a typo',
      of: 'platform',
      line: 'serviceAccountName: external-dns',
      becomes: 'serviceAccountName: external-dsn',
      finds: {
        code: 'AH137',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.serviceAccountName',
        severity: 'warning',
      },
    },
    {
      slip: 'one of another namespace',
      of: 'the one that every namespace has',
      line: 'serviceAccountName: default',
      becomes: 'serviceAccountName: gateway',
      finds: {
        code: 'AH137',
        object: 'Deployment apps/web',
        path: 'spec.template.spec.serviceAccountName',
        related: ['ServiceAccount istio-ingress/gateway'],
      },
    },
  ],
};
