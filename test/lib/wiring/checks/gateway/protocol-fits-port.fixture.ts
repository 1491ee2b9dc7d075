import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { TLS_AT_LOAD_BALANCER } from './gateway-trees';

const object = 'Gateway istio-ingress/web';

export const fixture: CheckFixture = {
  good: { 'TLS at the gateway': PLATFORM, 'TLS at the load balancer': TLS_AT_LOAD_BALANCER },
  bad: [
    {
      slip: 'HTTPS on port 80',
      of: 'TLS at the gateway',
      line: 'number: 443',
      becomes: 'number: 80',
      finds: { code: 'AH297', object, path: 'spec.servers[0].port.number' },
    },
    {
      slip: 'plain text on port 443, and no certificate at the load balancer',
      of: 'TLS at the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-west-1:111122223333:certificate/sample',
      finds: {
        code: 'AH298',
        object,
        path: 'spec.servers[0].port.protocol',
        related: ['Service istio-ingress/gateway'],
      },
    },
  ],
};
