import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const OTHER = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: web-api
  namespace: apps
spec:
  gateways:
    - istio-ingress/web
  hosts:
    - web.sample.com
  http:
    - match:
        - uri:
            prefix: /api
      route:
        - destination:
            host: web
            port:
              number: 8000
`;

export const fixture: CheckFixture = {
  good: { 'for different paths': streamOf(PLATFORM, OTHER) },
  bad: [
    {
      slip: 'both take everything',
      of: 'for different paths',
      line: 'prefix: /api',
      becomes: 'prefix: /',
      finds: {
        code: 'AH353',
        object: 'VirtualService apps/web-api',
        path: 'spec.http',
        related: ['VirtualService apps/web'],
        severity: 'warning',
      },
    },
  ],
};
