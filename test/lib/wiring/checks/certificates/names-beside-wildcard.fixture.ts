import type { CheckFixture } from '../fixture';
import { ROUTE53, withSolvers } from './certificate-trees';

export const fixture: CheckFixture = {
  good: {
    'a wildcard beside its domain': withSolvers(...ROUTE53)
      .replace('    - web.sample.com\n  issuerRef', '    - sample.com\n    - "*.sample.com"\n  issuerRef')
      .replace('apps/web.sample.com', 'apps/*.sample.com'),
  },
  bad: [
    {
      slip: 'a name that the wildcard covers',
      of: 'a wildcard beside its domain',
      line: '- sample.com',
      becomes: '- web.sample.com',
      finds: { code: 'AH436', object: 'Certificate istio-ingress/web', path: 'spec.dnsNames[0]' },
    },
  ],
};
