import type { CheckFixture } from '../fixture';
import { ROUTE53, withSolvers } from './certificate-trees';

const OBJECT = 'ClusterIssuer letsencrypt';
const TOKEN = `---
apiVersion: v1
kind: Secret
metadata:
  name: cloudflare
  namespace: cert-manager
stringData:
  api-token: secret
`;
const CLOUDFLARE = [
  '- dns01:',
  '    cloudflare:',
  '      apiTokenSecretRef:',
  '        name: cloudflare',
  '        key: api-token',
];

export const fixture: CheckFixture = {
  good: {
    'Route 53': withSolvers(...ROUTE53),
    Cloudflare: withSolvers(...CLOUDFLARE) + TOKEN,
    'Google Cloud': withSolvers('- dns01:', '    cloudDNS:', '      project: sample'),
  },
  bad: [
    {
      slip: 'a mistyped provider',
      of: 'Route 53',
      line: 'route53:',
      becomes: 'route-53:',
      finds: { code: 'AH431', object: OBJECT, path: 'spec.acme.solvers[0].dns01' },
    },
    {
      slip: 'no project',
      of: 'Google Cloud',
      line: 'project: sample',
      becomes: 'hostedZoneName: sample',
      finds: { code: 'AH432', object: OBJECT, path: 'spec.acme.solvers[0].dns01.cloudDNS' },
    },
    {
      slip: 'a key without the address of its account',
      of: 'Cloudflare',
      line: 'apiTokenSecretRef:',
      becomes: 'apiKeySecretRef:',
      finds: { code: 'AH433', object: OBJECT, path: 'spec.acme.solvers[0].dns01.cloudflare' },
    },
  ],
};
