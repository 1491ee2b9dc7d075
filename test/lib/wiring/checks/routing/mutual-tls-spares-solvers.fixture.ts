import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const RULE = `\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: all
  namespace: istio-ingress
spec:
  host: "*.apps.svc.cluster.local"
  trafficPolicy:
    tls:
      mode: ISTIO_MUTUAL
`;

export const fixture: CheckFixture = {
  good: {
    "for the app's namespace": streamOf(PLATFORM, RULE),
    'an Issuer of the namespace': streamOf(
      PLATFORM.replace(
        'kind: ClusterIssuer\nmetadata:\n  name: letsencrypt\n',
        'kind: Issuer\nmetadata:\n  name: letsencrypt\n  namespace: istio-ingress\n',
      ).replace('kind: ClusterIssuer', 'kind: Issuer'),
      RULE,
    ),
  },
  bad: [
    {
      slip: 'for all of the cluster',
      of: "for the app's namespace",
      line: 'host: "*.apps.svc.cluster.local"',
      becomes: 'host: "*.local"',
      finds: {
        code: 'AH378',
        object: 'DestinationRule istio-ingress/all',
        path: 'spec.trafficPolicy.tls.mode',
        related: ['Certificate istio-ingress/web'],
        severity: 'error',
      },
    },
  ],
};
