import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { AT_LOAD_BALANCER } from './load-balancer-trees';

export const fixture: CheckFixture = {
  good: {
    'no TLS at the load balancer': PLATFORM,
    'TLS at the load balancer': AT_LOAD_BALANCER,
    'all ports, in-tree': AT_LOAD_BALANCER.replace('ssl-ports: https', 'ssl-ports: "*"')
      .replace(/.*loadBalancerClass.*\n/, '')
      .replace('    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip\n', '')
      .replace('aws-load-balancer-scheme: internet-facing', 'aws-load-balancer-type: nlb'),
  },
  bad: [
    {
      slip: 'an asterisk',
      of: 'TLS at the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports: "*"',
      finds: {
        code: 'AH701',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-ports"]',
        severity: 'error',
      },
    },
    {
      slip: 'a port that there is not',
      of: 'TLS at the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https, 8443',
      finds: {
        code: 'AH701',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-ports"]',
      },
    },
    {
      slip: 'no ports',
      of: 'TLS at the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https',
      finds: {
        code: 'AH702',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-cert"]',
        severity: 'error',
      },
    },
    {
      slip: 'no certificate',
      of: 'TLS at the load balancer',
      line: 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-west-1:123456789012:certificate/one',
      finds: {
        code: 'AH703',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-ports"]',
      },
    },
  ],
};
