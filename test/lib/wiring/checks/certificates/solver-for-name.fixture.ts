import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ROUTE53, withSolvers } from './certificate-trees';

const OBJECT = 'ClusterIssuer letsencrypt';
const SELECTING = withSolvers(
  '- selector:',
  '    dnsZones: [sample.com]',
  '  http01:',
  '    ingress:',
  '      ingressClassName: istio',
);
const LABELLED = withSolvers(
  '- selector:',
  '    matchLabels:',
  '      challenge: http',
  '  http01:',
  '    ingress:',
  '      ingressClassName: istio',
).replace(
  '  name: web\n  namespace: istio-ingress\nspec:\n  secretName',
  '  name: web\n  namespace: istio-ingress\n  labels:\n    challenge: http\nspec:\n  secretName',
);

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a solver for the zone': SELECTING,
    'a solver for labelled Certificates': LABELLED,
    'a wildcard by DNS-01': withSolvers(...ROUTE53).replace(
      '    - web.sample.com\n  issuerRef',
      '    - "*.sample.com"\n  issuerRef',
    ),
  },
  bad: [
    {
      slip: 'a wildcard by HTTP-01',
      of: 'the platform',
      line: '- web.sample.com',
      nth: 1,
      becomes: '- "*.sample.com"',
      finds: {
        code: 'AH434',
        object: 'Certificate istio-ingress/web',
        path: 'spec.dnsNames[0]',
        related: [OBJECT],
      },
    },
    {
      slip: 'a solver for another zone',
      of: 'a solver for the zone',
      line: 'dnsZones: [sample.com]',
      becomes: 'dnsZones: [example.com]',
      finds: {
        code: 'AH435',
        object: OBJECT,
        path: 'spec.acme.solvers',
        related: ['Certificate istio-ingress/web'],
      },
    },
    {
      slip: 'a solver for one other name',
      of: 'a solver for the zone',
      line: 'dnsZones: [sample.com]',
      becomes: 'dnsNames: [www.sample.com]',
      finds: { code: 'AH435', object: OBJECT, path: 'spec.acme.solvers' },
    },
    {
      slip: 'another label',
      of: 'a solver for labelled Certificates',
      line: 'challenge: http',
      nth: 2,
      becomes: 'challenge: dns',
      finds: { code: 'AH435', object: OBJECT, path: 'spec.acme.solvers', related: ['Certificate istio-ingress/web'] },
    },
  ],
};
