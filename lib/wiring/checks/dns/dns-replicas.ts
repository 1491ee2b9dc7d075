import { defineCheck } from '../../define-check';
import { externalDnsInstances } from '../../graph/external-dns';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'dns-replicas',
  summary: 'One pod of each external-dns runs.',
  rows: [82],
  sources: ['external-dns charts/external-dns/templates/deployment.yaml: replicas 1, strategy Recreate'],
  reads: WORKLOAD_KINDS,
  messages: {
    AH618: {
      severity: 'warning',
      hop: 'record',
      what: 'external-dns runs in {replicas} replicas',
      why: 'it has no leader election: each replica makes every change, and those that come second fail',
      fix: 'Set replicas to 1, and the strategy to Recreate.',
    },
  },
  run(graph, report) {
    for (const { workload } of externalDnsInstances(graph)) {
      const field = workload.resource.get('spec', 'replicas');
      const replicas = field.number();
      if (replicas !== undefined && replicas > 1) report('AH618', field, { replicas });
    }
  },
});
