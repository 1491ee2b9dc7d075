import type { CheckFixture } from '../fixture';
import { ROUTE53, withSolvers } from './certificate-trees';

const OF_NAMESPACE = withSolvers(
  ...ROUTE53,
  '      accessKeyID: AKIASAMPLE',
  '      secretAccessKeySecretRef:',
  '        name: route53',
  '        key: secret',
)
  .replace(
    'kind: ClusterIssuer\nmetadata:\n  name: letsencrypt',
    'kind: Issuer\nmetadata:\n  name: letsencrypt\n  namespace: istio-ingress',
  )
  .replace('    kind: ClusterIssuer\n', '    kind: Issuer\n');

export const fixture: CheckFixture = {
  good: {
    'a ClusterIssuer': withSolvers(...ROUTE53),
    'an Issuer with credentials of its own': `${OF_NAMESPACE}---
apiVersion: v1
kind: Secret
metadata:
  name: route53
  namespace: istio-ingress
stringData:
  secret: secret
`,
  },
  bad: [
    {
      slip: 'no credentials',
      of: 'an Issuer with credentials of its own',
      line: 'accessKeyID: AKIASAMPLE',
      finds: {
        code: 'AH447',
        object: 'Issuer istio-ingress/letsencrypt',
        path: 'spec.acme.solvers[0].dns01.route53',
        severity: 'warning',
      },
    },
  ],
};
