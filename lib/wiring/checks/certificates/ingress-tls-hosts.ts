import { defineCheck } from '../../define-check';
import { hostsOverlap } from '../../graph/hosts';
import { takerOfIngress } from '../../graph/istio/mesh-ingress';
import { INGRESS, INGRESS_CLASS } from '../../graph/kinds';

export default defineCheck({
  id: 'ingress-tls-hosts',
  summary: 'An Ingress with tls that Istio serves has every host of its rules there.',
  rows: [7],
  sources: ['istio pilot/pkg/config/kube/ingress/gateways.go, release 1.30'],
  reads: [INGRESS, INGRESS_CLASS],
  messages: {
    AH448: {
      severity: 'warning',
      hop: 'tls',
      what: 'host "{host}" has a rule and stands in no tls block, which have {hosts}',
      why: 'istiod opens port 443 for the hosts of tls alone, so that https for the host is reset',
      fix: 'List "{host}" in the hosts of a tls block.',
    },
  },
  run(graph, report) {
    for (const ingress of graph.own(INGRESS)) {
      const tls = ingress.get('spec', 'tls');
      const blocks = tls.items();
      // A block without hosts is for all.
      const isForAll = blocks.some((block) => block.get('hosts').items().length === 0);
      if (blocks.length === 0 || isForAll || tls.holdsUnknown() || takerOfIngress(graph, ingress).by !== 'istio')
        continue;
      const hosts = blocks.flatMap((block) => block.get('hosts').texts());
      for (const rule of ingress.get('spec', 'rules').items()) {
        const host = rule.get('host').text();
        if (!host || hosts.some((one) => hostsOverlap(one, host))) continue;
        report('AH448', tls, { host, hosts: hosts.map((one) => `"${one}"`).join(', ') }, { host });
      }
    }
  },
});
