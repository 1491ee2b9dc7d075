import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { PRIVATE_EXTERNAL_DNS, TWO_SIDES } from './external-dns-trees';

// Split horizon: one instance for the public zone, and one for the private zone, both of every Gateway.
const SPLIT = streamOf(PLATFORM, PRIVATE_EXTERNAL_DNS.replace('dns=private', 'dns=public'));

export const fixture: CheckFixture = {
  good: {
    'each zone has its load balancer': TWO_SIDES,
    'split horizon': SPLIT,
  },
  bad: [
    {
      slip: 'a private zone for an internet-facing load balancer',
      of: 'each zone has its load balancer',
      line: '- --aws-zone-type=public',
      becomes: '- --aws-zone-type=private',
      finds: {
        code: 'AH628',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[4]',
        related: ['Service istio-ingress/gateway'],
      },
    },
    {
      slip: 'an internal load balancer and a public zone',
      of: 'each zone has its load balancer',
      line: '- --aws-zone-type=private',
      becomes: '- --aws-zone-type=public',
      finds: {
        code: 'AH628',
        object: 'Deployment external-dns/external-dns-private',
        path: 'spec.template.spec.containers[0].args[4]',
        related: ['Service istio-internal/gateway'],
      },
    },
  ],
};
