import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const BY_EXTERNAL_IP = PLATFORM.replace(
  / {2}annotations:\n {4}service.beta(.|\n)*?spec:\n {2}type: LoadBalancer\n.*\n/,
  'spec:\n  externalIPs: [203.0.113.7]\n',
);

// An ALB ends TLS and makes the record; the gateway's Service behind it is of the cluster alone.
const BEHIND_ANNOTATION = PLATFORM.replace(
  'dns: public',
  'dns: public\n    external-dns.kubernetes.io/target: edge.sample.net',
).replace(
  / {2}annotations:\n {4}service.beta(.|\n)*?spec:\n {2}type: LoadBalancer\n.*\n/,
  'spec:\n  type: ClusterIP\n',
);

export const fixture: CheckFixture = {
  good: {
    'a load balancer': PLATFORM,
    'external IPs': BY_EXTERNAL_IP,
    'a target that is told': BEHIND_ANNOTATION,
    'pods with more labels': PLATFORM.replace(
      /( +)istio: public-gateway\n( +)sidecar/,
      '$1istio: public-gateway\n$1app: gateway\n$2sidecar',
    ),
  },
  bad: [
    {
      slip: 'a Service that is no load balancer',
      of: 'a load balancer',
      line: 'type: LoadBalancer',
      becomes: 'type: ClusterIP',
      finds: {
        code: 'AH608',
        object: 'Service istio-ingress/gateway',
        path: 'spec.type',
        severity: 'error',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'external IPs left out',
      of: 'external IPs',
      line: 'externalIPs: [203.0.113.7]',
      finds: { code: 'AH608', object: 'Service istio-ingress/gateway', path: 'spec.type' },
    },
    {
      slip: 'a target that is not told',
      of: 'a target that is told',
      line: 'external-dns.kubernetes.io/target: edge.sample.net',
      finds: { code: 'AH608', object: 'Service istio-ingress/gateway', path: 'spec.type' },
    },
    {
      slip: 'a Gateway that selects by a label of the pods that its Service does not have',
      of: 'pods with more labels',
      line: 'istio: public-gateway',
      nth: 5,
      becomes: 'app: gateway',
      finds: {
        code: 'AH607',
        object: 'Gateway istio-ingress/web',
        path: 'spec.selector',
        related: ['Service istio-ingress/gateway'],
      },
    },
  ],
};
