import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { TWO_SIDES } from './external-dns-trees';

const METRICS = streamOf(
  PLATFORM.replace('provider=aws', 'provider=google').replace(
    '- --aws-zone-type=public',
    '- --google-zone-visibility=public',
  ),
  `\
apiVersion: v1
kind: Service
metadata:
  name: metrics
  namespace: istio-ingress
spec:
  type: ClusterIP
  selector:
    istio: public-gateway
  ports:
    - name: http-metrics
      port: 15020
`,
);

export const fixture: CheckFixture = {
  good: {
    'a Service for metrics, and another provider': METRICS,
    'two load balancers that are alike, and another provider': METRICS.replace(
      'type: ClusterIP',
      'type: LoadBalancer',
    ).replace('port: 15020\n', 'port: 15020\n    - name: https\n      port: 443\n'),
    'one load balancer': PLATFORM,
    'two sides': TWO_SIDES,
    'two load balancers, and the one that is meant': TWO_SIDES.replace(
      'dns: public\n',
      'dns: public\n    external-dns.kubernetes.io/target: edge.sample.net\n',
    ),
  },
  bad: [
    {
      slip: 'the Service of another gateway that selects the pods of this one',
      of: 'two sides',
      line: 'istio: internal-gateway',
      nth: 4,
      becomes: 'istio: public-gateway',
      finds: {
        code: 'AH610',
        object: 'Service istio-internal/gateway',
        path: 'spec.selector',
        related: ['Service istio-ingress/gateway', 'Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'a Service for metrics that is a load balancer',
      of: 'a Service for metrics, and another provider',
      line: 'type: ClusterIP',
      becomes: 'type: LoadBalancer',
      finds: {
        code: 'AH610',
        object: 'Service istio-ingress/metrics',
        path: 'spec.selector',
        related: ['Service istio-ingress/gateway'],
      },
    },
  ],
};
