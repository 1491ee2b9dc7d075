import { defineCheck } from '../../define-check';
import { ruleHost } from '../../graph/istio/destination-rules';
import { resolveDestination } from '../../graph/istio/registry';
import { DESTINATION_RULE, ROLLOUT, SERVICE, SERVICE_ENTRY } from '../../graph/kinds';
import { workloadsOfService } from '../../graph/kubernetes/services';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { labelsText, selects } from '../../graph/selectors';

export default defineCheck({
  id: 'subset-selects-pods',
  summary: 'The labels of every subset are on pods of the Service.',
  rows: [101],
  alsoKnownAs: ['IST0173', 'KIA0203'],
  sources: ['istio pkg/config/analysis/analyzers/destinationrule/pod-not-selected.go'],
  reads: [DESTINATION_RULE, SERVICE, SERVICE_ENTRY, ...WORKLOAD_KINDS],
  messages: {
    AH331: {
      severity: 'unresolved',
      hop: 'pods',
      what: 'subset "{subset}" selects {labels}, which no pods of {service} bear',
      why: 'a subset without pods has no endpoints, so requests that are routed to it get 503',
      fix: 'Use labels of the pod template ({pods}), or deploy pods with these.',
    },
  },
  run(graph, report) {
    for (const rule of graph.own(DESTINATION_RULE)) {
      const to = resolveDestination(graph, rule.namespace, ruleHost(rule));
      if (to.kind !== 'service') continue;
      const pods = workloadsOfService(graph, to.service);
      // Argo Rollouts writes the labels of subsets itself: https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/istio/
      const cannotTell = pods.some(({ resource, hasUnknownLabels }) => hasUnknownLabels || resource.kind === ROLLOUT);
      if (pods.length === 0 || cannotTell) continue;
      // Labels of region and zone come from the node: istio pilot/pkg/serviceregistry/util/label.
      for (const subset of rule.get('spec', 'subsets').items()) {
        const field = subset.get('labels');
        const labels = new Map([...field.labels()].filter(([key]) => !key.startsWith('topology.')));
        if (field.holdsUnknown() || pods.some((pod) => selects(labels, pod.labels))) continue;
        const values = {
          subset: subset.get('name').text() ?? '',
          labels: labelsText(labels),
          service: String(to.service),
          pods: pods.map((pod) => labelsText(pod.labels)).join('; '),
        };
        report('AH331', field, values, { related: [to.service, ...pods.map(({ resource }) => resource)] });
      }
    }
  },
});
