import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { withAnnotations } from './load-balancer-trees';

const FIXED = withAnnotations(PLATFORM, 'eip-allocations: eipalloc-1, eipalloc-2');
export const fixture: CheckFixture = {
  good: {
    'internet-facing': PLATFORM,
    'internet-facing with addresses of its own': FIXED,
    'the old annotation': PLATFORM.replace('scheme: internet-facing', 'internal: "false"'),
    'a load balancer of another controller': PLATFORM.replace(/.*aws-load-balancer-(scheme|nlb-target-type).*\n/g, '')
      .replace('  annotations:\nspec', 'spec')
      .replace(/.*loadBalancerClass.*\n/, ''),
  },
  bad: [
    {
      slip: 'no scheme',
      of: 'internet-facing',
      line: 'service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing',
      finds: {
        code: 'AH706',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations',
        severity: 'error',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'addresses of the internet on an internal load balancer',
      of: 'internet-facing with addresses of its own',
      line: 'service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-scheme: internal',
      finds: {
        code: 'AH707',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-eip-allocations"]',
      },
    },
    {
      slip: 'private addresses on an internet-facing load balancer',
      of: 'internet-facing with addresses of its own',
      line: 'service.beta.kubernetes.io/aws-load-balancer-eip-allocations: eipalloc-1, eipalloc-2',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses: 10.0.1.7, 10.0.2.7',
      finds: {
        code: 'AH707',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses"]',
      },
    },
    {
      slip: 'an unknown scheme',
      of: 'internet-facing',
      line: 'service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-scheme: public',
      finds: {
        code: 'AH708',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-scheme"]',
      },
    },
  ],
};
