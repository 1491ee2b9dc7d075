import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const NAMED = '    kind: ClusterIssuer\n    name: letsencrypt';
const ISSUER = `\
---
apiVersion: awspca.cert-manager.io/v1beta1
kind: AWSPCAClusterIssuer
metadata:
  name: letsencrypt
spec:
  region: eu-central-1
`;

export const fixture: CheckFixture = {
  good: {
    "cert-manager's group": PLATFORM.replace(NAMED, `    group: cert-manager.io\n${NAMED}`),
    'the group and kind of another project': `${PLATFORM.replace(NAMED, '    group: awspca.cert-manager.io\n    kind: AWSPCAClusterIssuer\n    name: letsencrypt')}${ISSUER}`,
  },
  bad: [
    {
      slip: "the group of cert-manager's first versions",
      of: "cert-manager's group",
      line: 'group: cert-manager.io',
      becomes: 'group: certmanager.k8s.io',
      finds: {
        code: 'AH442',
        object: 'Certificate istio-ingress/web',
        path: 'spec.issuerRef.group',
        related: ['ClusterIssuer letsencrypt'],
      },
    },
  ],
};
