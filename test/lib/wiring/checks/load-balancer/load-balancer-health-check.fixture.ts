import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { withAnnotations } from './load-balancer-trees';

const LOCAL = withAnnotations(PLATFORM, 'healthcheck-protocol: http')
  .replace('nlb-target-type: ip', 'nlb-target-type: instance')
  .replace('type: LoadBalancer\n', 'type: LoadBalancer\n  externalTrafficPolicy: Local\n');
const PROXIED = withAnnotations(PLATFORM, 'proxy-protocol: "*"').replace(
  'type: LoadBalancer\n',
  'type: LoadBalancer\n  externalTrafficPolicy: Local\n',
);

export const fixture: CheckFixture = {
  good: {
    'ip targets': PLATFORM,
    'a health check of the node': LOCAL,
    'PROXY protocol and ip targets': { yaml: PROXIED, facts: { mesh: { gatewayProxyProtocol: true } } },
  },
  bad: [
    {
      slip: 'a health check by tcp',
      of: 'a health check of the node',
      line: 'service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol: http',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol: tcp',
      finds: {
        code: 'AH715',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol"]',
      },
    },
    {
      slip: 'PROXY protocol and instance targets',
      of: 'PROXY protocol and ip targets',
      line: 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: instance',
      finds: { code: 'AH716', object: 'Service istio-ingress/gateway', path: 'spec.externalTrafficPolicy' },
    },
  ],
};
