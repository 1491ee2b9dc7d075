import type { CheckFixture } from '../fixture';
import { beside } from './certificate-trees';

export const fixture: CheckFixture = {
  good: {
    'two Certificates with a Secret each': beside(`\
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: second
  namespace: istio-ingress
spec:
  secretName: second-tls
  dnsNames:
    - second.sample.com
  issuerRef:
    kind: ClusterIssuer
    name: letsencrypt
`),
  },
  bad: [
    {
      slip: "the first's Secret",
      of: 'two Certificates with a Secret each',
      line: 'secretName: second-tls',
      becomes: 'secretName: web-tls',
      finds: {
        code: 'AH402',
        object: 'Certificate istio-ingress/second',
        path: 'spec.secretName',
        related: ['Certificate istio-ingress/web'],
      },
    },
  ],
};
