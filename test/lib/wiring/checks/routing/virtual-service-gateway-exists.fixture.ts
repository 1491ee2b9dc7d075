import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'by namespace and name': PLATFORM,
    'by a placeholder': PLATFORM.replace('- istio-ingress/web', '- $' + '{GATEWAY}'),
    'by the old name with dots': PLATFORM.replace('- istio-ingress/web', '- web.istio-ingress.svc.cluster.local'),
  },
  bad: [
    {
      slip: 'a typo in the name',
      of: 'by namespace and name',
      line: '- istio-ingress/web',
      becomes: '- istio-ingress/wbe',
      finds: {
        code: 'AH301',
        object: 'VirtualService apps/web',
        path: 'spec.gateways[0]',
        related: ['Gateway istio-ingress/web'],
        severity: 'warning',
      },
    },
    {
      slip: 'no namespace, so it is looked for beside the VirtualService',
      of: 'by namespace and name',
      line: '- istio-ingress/web',
      becomes: '- web',
      complete: true,
      finds: { code: 'AH301', object: 'VirtualService apps/web', path: 'spec.gateways[0]', severity: 'error' },
    },
    {
      slip: 'a dot for its own namespace',
      of: 'by namespace and name',
      line: '- istio-ingress/web',
      becomes: '- ./web',
      finds: { code: 'AH302', object: 'VirtualService apps/web', path: 'spec.gateways[0]', severity: 'error' },
    },
  ],
};
