import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { AT_LOAD_BALANCER, withAnnotations } from './load-balancer-trees';

// TLS ends at the load balancer, and once more at the gateway.
const TWICE = withAnnotations(
  PLATFORM,
  'ssl-cert: arn:aws:acm:eu-west-1:123456789012:certificate/one',
  'ssl-ports: https',
  'backend-protocol: ssl',
);

export const fixture: CheckFixture = {
  good: {
    'plain HTTP behind the load balancer': AT_LOAD_BALANCER,
    'TLS behind the load balancer': TWICE,
    'no TLS at the load balancer': PLATFORM,
  },
  bad: [
    {
      slip: 'plain HTTP to a server that waits for TLS',
      of: 'TLS behind the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-backend-protocol: ssl',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-backend-protocol: tcp',
      finds: {
        code: 'AH704',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-backend-protocol"]',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'no word of the protocol, to a server that waits for TLS',
      of: 'TLS behind the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-backend-protocol: ssl',
      finds: {
        code: 'AH704',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-cert"]',
      },
    },
    {
      slip: 'TLS to a server that speaks HTTP',
      of: 'plain HTTP behind the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-backend-protocol: ssl',
      finds: {
        code: 'AH705',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-backend-protocol"]',
      },
    },
  ],
};
