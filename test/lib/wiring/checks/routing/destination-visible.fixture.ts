import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'to all namespaces': PLATFORM,
    "to its own and the gateway's": PLATFORM.replace(
      'kind: Service\nmetadata:\n  name: web\n  namespace: apps\n',
      'kind: Service\nmetadata:\n  name: web\n  namespace: apps\n  annotations:\n    networking.istio.io/exportTo: .,istio-ingress\n',
    ),
  },
  bad: [
    {
      slip: 'to its own alone',
      of: "to its own and the gateway's",
      line: 'networking.istio.io/exportTo: .,istio-ingress',
      becomes: 'networking.istio.io/exportTo: .',
      finds: {
        code: 'AH322',
        object: 'Service apps/web',
        path: 'metadata.annotations["networking.istio.io/exportTo"]',
        related: ['VirtualService apps/web', 'Gateway istio-ingress/web'],
        severity: 'error',
      },
    },
  ],
};
