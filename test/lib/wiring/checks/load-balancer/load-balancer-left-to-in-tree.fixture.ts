import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const FACTS = { aws: { loadBalancerController: 'aws-load-balancer-controller', serviceMutator: false } } as const;
const CLASS = '  loadBalancerClass: service.k8s.aws/nlb\n';
const TYPE = 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip\n';

export const fixture: CheckFixture = {
  good: {
    'its class': { yaml: PLATFORM, facts: FACTS },
    'its annotations': {
      yaml: PLATFORM.replace(CLASS, '').replace(
        TYPE,
        `${TYPE}    service.beta.kubernetes.io/aws-load-balancer-type: external\n`,
      ),
      facts: FACTS,
    },
    'its mutator': {
      yaml: PLATFORM.replace(CLASS, ''),
      facts: { aws: { ...FACTS.aws, serviceMutator: true } },
    },
  },
  bad: [
    {
      slip: 'no class',
      of: 'its class',
      line: 'loadBalancerClass: service.k8s.aws/nlb',
      finds: {
        code: 'AH764',
        object: 'Service istio-ingress/gateway',
        path: 'spec.loadBalancerClass',
        severity: 'warning',
      },
    },
  ],
};
