import { type Check, defineCheck } from '../../../lib/wiring/define-check';
import { GATEWAY, SERVICE, VIRTUAL_SERVICE } from '../../../lib/wiring/graph/kinds';
import { didYouMean } from '../../../lib/wiring/near-name';

/** Checks for the tests of what is made of findings: small enough to foresee all that they find. */
export const TWO_CHECKS: readonly Check[] = [
  defineCheck({
    id: 'route-gateway',
    summary: 'Every Gateway that a VirtualService names is there.',
    rows: [10],
    alsoKnownAs: ['IST0101'],
    sources: ['Istio reference, VirtualService.gateways (1.30)'],
    reads: [VIRTUAL_SERVICE, GATEWAY],
    messages: {
      AH901: {
        severity: 'unresolved',
        hop: 'route',
        what: 'gateway "{gateway}" is not there',
        why: 'requests to {host} get 404',
        fix: 'Name a Gateway that is there.{near}',
      },
    },
    run(graph, report) {
      for (const one of graph.all(VIRTUAL_SERVICE)) {
        const at = one.get('spec', 'gateways', 0);
        const gateway = at.text();
        const host = one.get('spec', 'hosts', 0).text() ?? '';
        const names = graph.all(GATEWAY).map(({ name }) => name);
        if (gateway === undefined || names.includes(gateway)) continue;
        const related = graph.all(GATEWAY).slice(0, 1);
        report('AH901', at, { gateway, host, near: didYouMean(gateway, names) }, { host, related });
      }
    },
  }),
  defineCheck({
    id: 'service-type',
    summary: 'Every LoadBalancer is told its scheme.',
    rows: [],
    sources: [],
    reads: [SERVICE],
    messages: {
      AH902: {
        severity: 'error',
        hop: 'load-balancer',
        what: 'type "{type}" is none',
        why: 'the API server refuses it',
        fix: 'Use ClusterIP or LoadBalancer.',
      },
      AH903: { severity: 'info', hop: 'object', what: 'no type', why: 'ClusterIP is meant', fix: 'Say ClusterIP.' },
    },
    run(graph, report) {
      for (const one of graph.all(SERVICE)) {
        const at = one.get('spec', 'type');
        const type = at.text();
        if (type === undefined) report('AH903', one, {});
        else if (type === 'LoadBalancer' && !graph.facts.aws)
          report.notDecided('AH902', at, 'aws.loadBalancerController');
        else if (!['ClusterIP', 'LoadBalancer'].includes(type)) report('AH902', at, { type });
      }
    },
  }),
];
