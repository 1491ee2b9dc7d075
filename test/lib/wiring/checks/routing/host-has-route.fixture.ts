import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const INLINE = PLATFORM.replace('gateways:\n    - istio-ingress/web\n', 'gateways: [istio-ingress/web]\n');

const FOR_SIDECARS = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: web-inside
  namespace: apps
spec:
  hosts:
    - web
  http:
    - route:
        - destination:
            host: web
            port:
              number: 8000
`;

export const fixture: CheckFixture = {
  good: {
    'bound to its gateway': INLINE,
    'for sidecars': streamOf(PLATFORM, FOR_SIDECARS),
    'of a wildcard': INLINE.replace('hosts:\n    - web.sample.com\n  http', 'hosts:\n    - "*.sample.com"\n  http'),
  },
  bad: [
    {
      slip: 'no gateway named',
      of: 'bound to its gateway',
      line: 'gateways: [istio-ingress/web]',
      finds: {
        code: 'AH350',
        object: 'VirtualService apps/web',
        path: '',
        related: ['Gateway istio-ingress/web'],
        severity: 'warning',
      },
    },
    {
      slip: 'no VirtualService for the host',
      of: 'of a wildcard',
      line: '- "*.sample.com"',
      becomes: '- "*.dev.sample.com"',
      finds: {
        code: 'AH351',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].hosts[0]',
        severity: 'warning',
      },
    },
  ],
};
