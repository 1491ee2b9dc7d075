import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const OBJECT = 'Service istio-ingress/gateway';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'source ranges that are the whole internet': PLATFORM.replace(
      '  type: LoadBalancer\n',
      '  type: LoadBalancer\n  loadBalancerSourceRanges: [0.0.0.0/0]\n',
    ),
  },
  bad: [
    {
      slip: 'an internal load balancer',
      of: 'the platform',
      line: 'service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-scheme: internal',
      finds: {
        code: 'AH512',
        object: OBJECT,
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-scheme"]',
        related: ['Certificate istio-ingress/web', 'ClusterIssuer letsencrypt'],
      },
    },
    {
      slip: 'open to the office alone',
      of: 'source ranges that are the whole internet',
      line: 'loadBalancerSourceRanges: [0.0.0.0/0]',
      becomes: 'loadBalancerSourceRanges: [192.0.2.0/24]',
      finds: { code: 'AH513', object: OBJECT, path: 'spec.loadBalancerSourceRanges', severity: 'warning' },
    },
    {
      slip: 'another port than 80',
      of: 'the platform',
      line: 'port: 80',
      becomes: 'port: 8080',
      finds: { code: 'AH514', object: OBJECT, path: 'spec.ports', severity: 'error' },
    },
  ],
};
