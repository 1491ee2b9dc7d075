import { defineCheck } from '../../define-check';
import { SERVICE } from '../../graph/kinds';
import { ownLoadBalancers } from '../../graph/load-balancer/listeners';
import { awsAnnotation, type LoadBalancer } from '../../graph/load-balancer/load-balancers';

export default defineCheck({
  id: 'load-balancer-health-check',
  summary: 'With externalTrafficPolicy Local and instance targets, the health check asks for the pods of the node.',
  rows: [93],
  sources: [
    'aws-load-balancer-controller docs/guide/service/nlb.md, Proxy Protocol',
    'aws-load-balancer-controller docs/guide/service/annotations.md#healthcheck-protocol',
  ],
  reads: [SERVICE],
  messages: {
    AH715: {
      severity: 'warning',
      hop: 'load-balancer',
      what: 'health check by tcp with externalTrafficPolicy Local and instance targets',
      why: 'a node without a gateway pod looks healthy and drops what it is sent',
      fix: 'Take the annotation {annotation} away: the default asks the health port of the Service; or use target type ip.',
    },
    AH716: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'PROXY protocol with externalTrafficPolicy Local and instance targets',
      why: 'the health checks bear the header too, which the health port of the Service does not understand: no target gets healthy',
      fix: 'Use target type ip, or externalTrafficPolicy Cluster.',
    },
  },
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph).filter(hasLocalInstances)) {
      const { service, proxyProtocol } = balancer;
      const protocol = awsAnnotation(service, 'healthcheck-protocol');
      if (proxyProtocol === true && !isTcp(protocol.text())) {
        report('AH716', service.get('spec', 'externalTrafficPolicy'), {});
      } else if (isTcp(protocol.text())) {
        report('AH715', protocol, { annotation: 'aws-load-balancer-healthcheck-protocol' });
      }
    }
  },
});

function hasLocalInstances({ service, targetType, controller }: LoadBalancer): boolean {
  const isLocal = service.get('spec', 'externalTrafficPolicy').text() === 'Local';
  return isLocal && targetType === 'instance' && controller !== 'in-tree';
}

function isTcp(text: string | undefined): boolean {
  return text?.toLowerCase() === 'tcp';
}
