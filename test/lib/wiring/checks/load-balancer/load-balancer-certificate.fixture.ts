import type { CheckFixture } from '../fixture';
import { AT_LOAD_BALANCER } from './load-balancer-trees';

const ARN = 'arn:aws:acm:eu-west-1:123456789012:certificate/one';
const facts = { aws: { certificates: [{ arn: ARN, names: ['sample.com', '*.sample.com'] }] } };

export const fixture: CheckFixture = {
  good: {
    'the wildcard covers the host': { yaml: AT_LOAD_BALANCER, facts },
    'a certificate of which nothing is told': AT_LOAD_BALANCER,
  },
  bad: [
    {
      slip: 'a host below another label',
      of: 'the wildcard covers the host',
      line: '- apps/web.sample.com',
      becomes: '- apps/web.dev.sample.com',
      finds: {
        code: 'AH717',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-cert"]',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
