import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { SERVICE } from '../../graph/kinds';
import { ownLoadBalancers } from '../../graph/load-balancer/listeners';
import { awsAnnotation, CLASSES, type LoadBalancer } from '../../graph/load-balancer/load-balancers';

/** Annotations that the in-tree controller does not know. */
const OF_CONTROLLER = [
  'nlb-target-type',
  'scheme',
  'target-group-attributes',
  'attributes',
  'name',
  'private-ipv4-addresses',
];

export default defineCheck({
  id: 'load-balancer-left-to-in-tree',
  summary: 'A Service that is written for the AWS Load Balancer Controller is taken by it.',
  rows: [95, 118],
  sources: [
    'aws-load-balancer-controller v3 pkg/service/service_utils.go IsServiceSupported',
    'cloud-provider-aws pkg/providers/v1/aws.go EnsureLoadBalancer: takes every Service without a class',
  ],
  reads: [SERVICE],
  messages: {
    AH764: {
      severity: 'warning',
      hop: 'load-balancer',
      what: 'no loadBalancerClass, while {annotation} is one of the AWS Load Balancer Controller, whose service mutator is off',
      why: 'that controller leaves the Service alone: the in-tree one makes a Classic Load Balancer, or nobody makes one, and the annotation is void',
      fix: 'Set loadBalancerClass to "{wanted}". It cannot be changed later: a Service that exists has to be made anew.',
    },
  },
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph).filter((one) => isLeft(graph, one))) {
      const { service } = balancer;
      const name = OF_CONTROLLER.find((one) => awsAnnotation(service, one).isSet);
      if (name === undefined) continue;
      const values = { annotation: `aws-load-balancer-${name}`, wanted: CLASSES.LBC };
      report('AH764', service.get('spec', 'loadBalancerClass'), values);
    }
  },
});

/** By the facts; the type `nlb` asks for the in-tree controller by name. */
function isLeft({ facts }: Graph, { service, controller }: LoadBalancer): boolean {
  const { loadBalancerController, serviceMutator } = facts.aws ?? {};
  const isTold = loadBalancerController === 'aws-load-balancer-controller' && serviceMutator === false;
  return isTold && controller === 'in-tree' && awsAnnotation(service, 'type').value !== 'nlb';
}
