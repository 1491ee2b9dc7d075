import type { CheckFixture } from '../fixture';
import { PRIVATE_AUTHORITY, withSolvers } from './certificate-trees';

const OBJECT = 'ClusterIssuer letsencrypt';
const PATH = 'spec.acme.solvers[0].dns01.cloudflare.apiTokenSecretRef';
const CLOUDFLARE = `${withSolvers(
  '- dns01:',
  '    cloudflare:',
  '      apiTokenSecretRef:',
  '        name: cloudflare',
  '        key: api-token',
)}---
apiVersion: v1
kind: Secret
metadata:
  name: cloudflare
  namespace: cert-manager
stringData:
  api-token: secret
`;

const EXTERNAL = `${CLOUDFLARE.replace(/---\napiVersion: v1\nkind: Secret\nmetadata:\n {2}name: cloudflare[\s\S]*$/, '')}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: cloudflare
  namespace: cert-manager
spec:
  data:
    - secretKey: api-token
`;

export const fixture: CheckFixture = {
  good: {
    'a token beside cert-manager': CLOUDFLARE,
    'a token from a store': EXTERNAL,
    'a private authority, whose Secret a Certificate makes': PRIVATE_AUTHORITY,
    'another namespace for Secrets': {
      yaml: `${CLOUDFLARE.replace('namespace: cert-manager', 'namespace: security')}---
apiVersion: v1
kind: Namespace
metadata:
  name: security
`,
      facts: { certManager: { clusterResourceNamespace: 'security' } },
    },
  },
  bad: [
    {
      slip: 'a mistyped Secret',
      of: 'a token beside cert-manager',
      line: 'name: cloudflare',
      nth: 1,
      becomes: 'name: cloudfare',
      finds: { code: 'AH444', object: OBJECT, path: `${PATH}.name`, severity: 'warning' },
    },
    {
      slip: 'a Secret of another namespace',
      of: 'a token beside cert-manager',
      line: 'namespace: cert-manager',
      becomes: 'namespace: istio-ingress',
      finds: { code: 'AH445', object: OBJECT, path: `${PATH}.name`, related: ['Secret istio-ingress/cloudflare'] },
    },
    {
      slip: 'another key',
      of: 'a token beside cert-manager',
      line: 'key: api-token',
      becomes: 'key: token',
      finds: { code: 'AH446', object: OBJECT, path: `${PATH}.key`, related: ['Secret cert-manager/cloudflare'] },
    },
    {
      slip: 'another key from a store',
      of: 'a token from a store',
      line: '- secretKey: api-token',
      becomes: '- secretKey: token',
      finds: {
        code: 'AH446',
        object: OBJECT,
        path: `${PATH}.key`,
        related: ['ExternalSecret cert-manager/cloudflare'],
      },
    },
  ],
};
