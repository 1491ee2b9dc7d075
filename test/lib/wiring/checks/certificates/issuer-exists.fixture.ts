import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const ISSUER_OF_NAMESPACE = PLATFORM.replace(
  'kind: ClusterIssuer\nmetadata:\n  name: letsencrypt',
  'kind: Issuer\nmetadata:\n  name: letsencrypt\n  namespace: istio-ingress',
).replace('    kind: ClusterIssuer\n    name: letsencrypt', '    kind: Issuer\n    name: letsencrypt');

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'an Issuer beside the Certificate': ISSUER_OF_NAMESPACE,
    'an issuer of another controller': PLATFORM.replace(
      '    kind: ClusterIssuer\n    name: letsencrypt',
      '    group: awspca.cert-manager.io\n    kind: AWSPCAClusterIssuer\n    name: pca',
    ),
    'an issuer that is not rendered yet': PLATFORM.replace(
      '    kind: ClusterIssuer\n    name: letsencrypt',
      '    kind: ClusterIssuer\n    name: $' + '{ISSUER}',
    ),
  },
  bad: [
    {
      slip: 'no kind',
      of: 'the platform',
      line: 'kind: ClusterIssuer',
      nth: 2,
      finds: {
        code: 'AH403',
        object: 'Certificate istio-ingress/web',
        path: 'spec.issuerRef.kind',
        severity: 'error',
        related: ['ClusterIssuer letsencrypt'],
      },
    },
    {
      slip: 'the other kind',
      of: 'an Issuer beside the Certificate',
      line: 'kind: Issuer',
      nth: 2,
      becomes: 'kind: ClusterIssuer',
      finds: { code: 'AH403', object: 'Certificate istio-ingress/web', path: 'spec.issuerRef.kind' },
    },
    {
      slip: 'a mistyped name',
      of: 'the platform',
      line: 'name: letsencrypt',
      nth: 2,
      becomes: 'name: letsencryt',
      finds: {
        code: 'AH404',
        object: 'Certificate istio-ingress/web',
        path: 'spec.issuerRef.name',
        severity: 'warning',
        related: ['ClusterIssuer letsencrypt'],
      },
    },
    {
      slip: 'an Issuer of another namespace',
      of: 'an Issuer beside the Certificate',
      line: 'namespace: istio-ingress',
      nth: 9,
      becomes: 'namespace: cert-manager',
      finds: {
        code: 'AH405',
        object: 'Certificate istio-ingress/web',
        path: 'spec.issuerRef.name',
        severity: 'warning',
        related: ['Issuer cert-manager/letsencrypt'],
      },
    },
  ],
};
