import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const inside = (name: string, namespace: string): string => `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  exportTo: ["."]
  hosts:
    - web.apps.svc.cluster.local
  http:
    - route:
        - destination:
            host: web.apps.svc.cluster.local
            port:
              number: 8000
`;

export const fixture: CheckFixture = {
  good: { 'each for its own namespace': streamOf(PLATFORM, inside('web', 'external-dns'), inside('inside', 'apps')) },
  bad: [
    {
      slip: 'one for all namespaces',
      of: 'each for its own namespace',
      line: 'exportTo: ["."]',
      nth: 1,
      becomes: 'exportTo: ["*"]',
      finds: {
        code: 'AH354',
        object: 'VirtualService apps/inside',
        path: 'spec.hosts[0]',
        related: ['VirtualService external-dns/web'],
        severity: 'warning',
      },
    },
  ],
};
