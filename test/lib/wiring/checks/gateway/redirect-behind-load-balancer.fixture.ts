import type { CheckFixture } from '../fixture';
import { TLS_AT_LOAD_BALANCER } from './gateway-trees';

export const fixture: CheckFixture = {
  good: { 'TLS at the load balancer': TLS_AT_LOAD_BALANCER },
  bad: [
    {
      slip: 'both ports lead to the redirecting server',
      of: 'TLS at the load balancer',
      line: 'targetPort: 443',
      becomes: 'targetPort: 80',
      finds: {
        code: 'AH264',
        object: 'Service istio-ingress/gateway',
        path: 'spec.ports[2].targetPort',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
