import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const WEIGHTED = PLATFORM.replace(
  'dns: public\n',
  'dns: public\n    external-dns.kubernetes.io/aws-weight: "100"\n    external-dns.kubernetes.io/set-identifier: eu-west-1\n',
);

export const fixture: CheckFixture = {
  good: {
    'a weight and an identifier': WEIGHTED,
    'another provider': WEIGHTED.replace('=aws\n', '=cloudflare\n').replace(/.*set-identifier.*\n/, ''),
  },
  bad: [
    {
      slip: 'no identifier',
      of: 'a weight and an identifier',
      line: 'external-dns.kubernetes.io/set-identifier: eu-west-1',
      finds: {
        code: 'AH621',
        object: 'Gateway istio-ingress/web',
        path: 'metadata.annotations["external-dns.kubernetes.io/aws-weight"]',
      },
    },
  ],
};
