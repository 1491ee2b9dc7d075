import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { SERVICE } from '../../graph/kinds';
import { ownLoadBalancers } from '../../graph/load-balancer/listeners';
import { awsAnnotation, CLASSES, isAws, type LoadBalancer } from '../../graph/load-balancer/load-balancers';
import { nearName } from '../../near-name';

export default defineCheck({
  id: 'load-balancer-class',
  summary: 'Some controller takes a Service of type LoadBalancer.',
  rows: [95, 118],
  sources: [
    'aws-load-balancer-controller v3 pkg/service/service_utils.go IsServiceSupported, webhooks/core/service_mutator.go',
    'EKS user guide, Auto Mode: loadBalancerClass eks.amazonaws.com/nlb',
  ],
  reads: [SERVICE],
  messages: {
    AH709: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'loadBalancerClass "{class}" is that of no controller',
      why: 'every controller leaves the Service to another: the load balancer is never made, and external-dns finds no target',
      fix: 'Write "{near}".',
    },
    AH710: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'loadBalancerClass "{class}" is that of {owner}',
      why: '{evidence}: the load balancer is never made, and external-dns finds no target',
      fix: 'Write "{wanted}", or take the class away where the controller is the default.',
    },
    AH711: {
      severity: 'unresolved',
      hop: 'load-balancer',
      what: 'aws-load-balancer-type "external" without a loadBalancerClass and without aws-load-balancer-nlb-target-type',
      why: 'the in-tree controller leaves it to others, and the AWS Load Balancer Controller takes it only with a target type: no load balancer is made',
      fix: 'Set loadBalancerClass to "service.k8s.aws/nlb", or the annotation aws-load-balancer-nlb-target-type to "ip" or "instance".',
    },
    AH712: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'no loadBalancerClass, and the AWS Load Balancer Controller gives its own to every such Service',
      why: 'its webhook makes it a Network Load Balancer, internal unless a scheme is told, where one of the in-tree controller was meant',
      fix: 'Turn the webhook off (Helm value enableServiceMutatorWebhook: false), or write the Service for the AWS Load Balancer Controller.',
    },
  },
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph)) {
      const { service } = balancer;
      const field = service.get('spec', 'loadBalancerClass');
      const text = field.text();
      if (text !== undefined) {
        const near = Object.values(CLASSES).includes(text as never)
          ? undefined
          : nearName(text, Object.values(CLASSES));
        if (near !== undefined) report('AH709', field, { class: text, near });
        const foreign = foreignClass(graph, text);
        if (foreign) report('AH710', field, { class: text, ...foreign.values }, { severity: foreign.severity });
      } else if (!field.isSet) {
        const type = awsAnnotation(service, 'type');
        const isTyped = awsAnnotation(service, 'nlb-target-type').isSet;
        if (type.text() === 'external' && !isTyped && balancer.controller === 'unknown') report('AH711', type, {});
        if (isForInTree(graph, balancer)) {
          if (graph.facts.aws?.serviceMutator === true) report('AH712', service.get('spec'), {});
          else if (graph.facts.aws?.serviceMutator === undefined)
            report.notDecided('AH712', service, 'aws.serviceMutator');
        }
      }
    }
  },
});

const OWNERS: Readonly<Record<string, string>> = {
  [CLASSES.LBC]: 'the AWS Load Balancer Controller',
  [CLASSES.AUTO_MODE]: 'EKS Auto Mode',
};

/** A class of a controller that the cluster does not run, as told; or that all other load balancers do without. */
function foreignClass(graph: Graph, text: string) {
  const owner = OWNERS[text];
  const told = graph.facts.aws?.loadBalancerController;
  const wanted = text === CLASSES.LBC ? CLASSES.AUTO_MODE : CLASSES.LBC;
  if (owner === undefined) return undefined;
  if (told !== undefined) {
    const isOwn = (told === 'eks-auto-mode') === (text === CLASSES.AUTO_MODE) && told !== 'in-tree';
    const values = { owner, wanted, evidence: `the cluster runs ${told}, which leaves it alone` };
    return isOwn ? undefined : { values, severity: 'error' as const };
  }
  const classes = graph.memo('load balancer classes', () =>
    graph.all(SERVICE).flatMap((service) => service.get('spec', 'loadBalancerClass').text() ?? []),
  );
  const isAlone = classes.filter((one) => one === text).length === 1 && classes.includes(wanted);
  const values = {
    owner,
    wanted,
    evidence: 'other Services here are of the other controller; where only that one runs',
  };
  return isAlone && text === CLASSES.AUTO_MODE ? { values, severity: 'warning' as const } : undefined;
}

/** A class-less Service that was written for the in-tree controller, as far as that shows. */
function isForInTree({ facts }: Graph, balancer: LoadBalancer): boolean {
  if (!isAws(balancer)) return false;
  const type = awsAnnotation(balancer.service, 'type').text();
  if (type === 'external' || type === 'nlb-ip' || awsAnnotation(balancer.service, 'scheme').isSet) return false;
  return (
    facts.aws?.loadBalancerController === 'in-tree' ||
    type === 'nlb' ||
    awsAnnotation(balancer.service, 'internal').isSet
  );
}
