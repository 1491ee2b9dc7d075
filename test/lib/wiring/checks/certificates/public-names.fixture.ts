import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { PRIVATE_AUTHORITY, ROUTE53, withSolvers } from './certificate-trees';

const OBJECT = 'Certificate istio-ingress/web';
const INTERNAL = [
  '    - web.sample.com\n  issuerRef',
  '    - web.sample.com\n    - web.sample.internal\n  issuerRef',
] as const;

export const fixture: CheckFixture = {
  good: {
    'the platform': {
      yaml: PLATFORM,
      facts: { zones: [{ name: 'sample.com', visibility: 'public' }] },
    },
    'a private zone, by DNS-01': {
      yaml: withSolvers(...ROUTE53)
        .replace('--aws-zone-type=public', '--aws-zone-type=private')
        .replace('internet-facing', 'internal'),
      facts: { zones: [{ name: 'sample.com', visibility: 'private' }] },
    },
    'a private authority': PRIVATE_AUTHORITY.replace(...INTERNAL),
  },
  bad: [
    {
      slip: 'a name of no public domain',
      of: 'the platform',
      line: '- web.sample.com',
      nth: 1,
      becomes: '- web.sample.local',
      finds: { code: 'AH437', object: OBJECT, path: 'spec.dnsNames[0]', severity: 'error' },
    },
    {
      slip: 'a name of a private zone',
      of: 'the platform',
      line: '- web.sample.com',
      nth: 1,
      becomes: '- web.corp.sample.org',
      facts: { zones: [{ name: 'corp.sample.org', visibility: 'private' }] },
      finds: { code: 'AH438', object: OBJECT, path: 'spec.dnsNames[0]', severity: 'warning' },
    },
  ],
};
