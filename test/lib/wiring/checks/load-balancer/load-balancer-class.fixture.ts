import { INTERNAL_SIDE, PRIVATE_EXTERNAL_DNS } from '../dns/external-dns-trees';
import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const BY_ANNOTATION = PLATFORM.replace('  loadBalancerClass: service.k8s.aws/nlb\n', '').replace(
  'nlb-target-type: ip\n',
  'nlb-target-type: ip\n    service.beta.kubernetes.io/aws-load-balancer-type: external\n',
);
const IN_TREE = PLATFORM.replace('  loadBalancerClass: service.k8s.aws/nlb\n', '')
  .replace('    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip\n', '')
  .replace('aws-load-balancer-scheme: internet-facing', 'aws-load-balancer-type: nlb');

export const fixture: CheckFixture = {
  good: {
    'the class of the AWS Load Balancer Controller': PLATFORM,
    'the class of a controller that is not known here': PLATFORM.replace(
      'service.k8s.aws/nlb',
      'metallb.universe.tf/metallb',
    )
      .replace(/.*aws-load-balancer.*\n/g, '')
      .replace('  annotations:\nspec', 'spec'),
    'as told': { yaml: PLATFORM, facts: { aws: { loadBalancerController: 'aws-load-balancer-controller' } } },
    'EKS Auto Mode, as told': {
      yaml: PLATFORM.replace('service.k8s.aws/nlb', 'eks.amazonaws.com/nlb'),
      facts: { aws: { loadBalancerController: 'eks-auto-mode' } },
    },
    'by annotations': BY_ANNOTATION,
    'the in-tree controller': {
      yaml: IN_TREE,
      facts: { aws: { loadBalancerController: 'in-tree', serviceMutator: false } },
    },
    'two gateways of one class': streamOf(PLATFORM, INTERNAL_SIDE, PRIVATE_EXTERNAL_DNS),
  },
  bad: [
    {
      slip: 'a class with a slip',
      of: 'the class of the AWS Load Balancer Controller',
      line: 'loadBalancerClass: service.k8s.aws/nlb',
      becomes: 'loadBalancerClass: service.k8s.aws/nbl',
      finds: {
        code: 'AH709',
        object: 'Service istio-ingress/gateway',
        path: 'spec.loadBalancerClass',
        severity: 'error',
      },
    },
    {
      slip: 'a class of a controller that does not run',
      of: 'as told',
      line: 'loadBalancerClass: service.k8s.aws/nlb',
      becomes: 'loadBalancerClass: eks.amazonaws.com/nlb',
      finds: {
        code: 'AH710',
        object: 'Service istio-ingress/gateway',
        path: 'spec.loadBalancerClass',
        severity: 'error',
      },
    },
    {
      slip: 'a class unlike those of all others',
      of: 'two gateways of one class',
      line: 'loadBalancerClass: service.k8s.aws/nlb',
      nth: 1,
      becomes: 'loadBalancerClass: eks.amazonaws.com/nlb',
      finds: {
        code: 'AH710',
        object: 'Service istio-ingress/gateway',
        path: 'spec.loadBalancerClass',
        severity: 'warning',
      },
    },
    {
      slip: 'annotations without a target type',
      of: 'by annotations',
      line: 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip',
      finds: {
        code: 'AH711',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-type"]',
      },
    },
    {
      slip: 'another controller takes Services without a class',
      of: 'the in-tree controller',
      line: 'service.beta.kubernetes.io/aws-load-balancer-type: nlb',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-internal: "false"',
      facts: { aws: { loadBalancerController: 'in-tree', serviceMutator: true } },
      finds: { code: 'AH712', object: 'Service istio-ingress/gateway', path: 'spec' },
    },
  ],
};
