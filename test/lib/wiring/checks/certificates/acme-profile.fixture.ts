import type { CheckFixture } from '../fixture';
import { withAcme } from './certificate-trees';

const NAMES = Array.from({ length: 30 }, (_, index) => `    - host-${index}.sample.com\n`).join('');

export const fixture: CheckFixture = {
  good: {
    'a profile': withAcme('profile: tlsserver'),
    'many names': withAcme('profile: classic').replace('    - web.sample.com\n', `    - web.sample.com\n${NAMES}`),
  },
  bad: [
    {
      slip: 'a mistyped profile',
      of: 'a profile',
      line: 'profile: tlsserver',
      becomes: 'profile: tls-server',
      finds: { code: 'AH425', object: 'ClusterIssuer letsencrypt', path: 'spec.acme.profile' },
    },
    {
      slip: 'a profile for less names',
      of: 'many names',
      line: 'profile: classic',
      becomes: 'profile: shortlived',
      finds: {
        code: 'AH426',
        object: 'Certificate istio-ingress/web',
        path: 'spec.dnsNames',
        related: ['ClusterIssuer letsencrypt'],
      },
    },
  ],
};
