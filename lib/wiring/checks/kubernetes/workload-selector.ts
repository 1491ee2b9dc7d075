import { defineCheck } from '../../define-check';
import { DAEMON_SET, DEPLOYMENT, REPLICA_SET, ROLLOUT, STATEFUL_SET } from '../../graph/kinds';
import type { Field, Resource } from '../../graph/resource';
import { labelSelectorSelects, labelsText } from '../../graph/selectors';

export default defineCheck({
  id: 'workload-selector',
  summary: 'A workload has a selector, and it selects the pods of its own template.',
  rows: [31],
  sources: ['kubernetes v1.36.3 pkg/apis/apps/validation/validation.go'],
  reads: [DAEMON_SET, DEPLOYMENT, REPLICA_SET, ROLLOUT, STATEFUL_SET],
  messages: {
    AH120: {
      severity: 'error',
      hop: 'pods',
      what: 'the {kind} has no selector',
      why: 'the API server refuses it, so there are no pods',
      fix: 'Set `selector.matchLabels` to labels of its pod template: {labels}.',
    },
    AH121: {
      severity: 'error',
      hop: 'pods',
      what: 'labels "{labels}" of the pod template are not what the selector asks for: {selector}',
      why: 'the API server refuses the {kind}, so there are no pods',
      fix: 'Give the template the labels of the selector. The selector of a {kind} that exists cannot be changed.',
    },
  },
  run(graph, report) {
    for (const workload of graph.own(DAEMON_SET, DEPLOYMENT, REPLICA_SET, ROLLOUT, STATEFUL_SET)) {
      const selector = workload.get('spec', 'selector');
      const labels = workload.get('spec', 'template', 'metadata', 'labels');
      if (!isJudged(workload) || selector.holdsUnknown() || labels.holdsUnknown()) continue;
      const kind = workload.ref().kind;
      const text = labelsText(labels.labels());
      // What is written only in part, such as a patch, has neither.
      if (isEmpty(selector)) {
        if (labels.isSet) report('AH120', selector, { kind, labels: text });
      } else if (labelSelectorSelects(selector, labels.labels()) === false) {
        report('AH121', labels, { kind, labels: text, selector: selectorText(selector) });
      }
    }
  },
});

/** Older versions made a selector up; a Rollout may leave its template to a Deployment. */
function isJudged(workload: Resource): boolean {
  const isServed = workload.apiVersion === 'apps/v1' || workload.kind === ROLLOUT;
  return isServed && workload.get('spec', 'template').isSet && !workload.get('spec', 'workloadRef').isSet;
}

function isEmpty(selector: Field): boolean {
  return selector.get('matchLabels').entries().length + selector.get('matchExpressions').items().length === 0;
}

function selectorText(selector: Field): string {
  const expressions = selector
    .get('matchExpressions')
    .items()
    .map((one) => JSON.stringify(one.value));
  return [labelsText(selector.get('matchLabels').labels()), ...expressions].filter(Boolean).join(', ');
}
