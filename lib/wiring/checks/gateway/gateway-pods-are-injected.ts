import { defineCheck } from '../../define-check';
import { autoContainers, injectionOf, type NoInjection } from '../../graph/istio/injection';
import { MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE } from '../../graph/kinds';
import { WORKLOAD_KINDS, workloads } from '../../graph/kubernetes/workloads';
import type { Field } from '../../graph/resource';

const WHY = 'the injector leaves the pods alone, so that the image stays "auto", which is none: ImagePullBackOff';

/** What is said of the pods, by what keeps them from being injected. */
const REASONS: Readonly<Record<Exclude<NoInjection, 'refused by namespace'>, string>> = {
  'host network': 'they have hostNetwork',
  'system namespace': 'their namespace is one of the system',
  'refused by pod': 'they have sidecar.istio.io/inject: "false"',
  'not asked for': 'neither they nor their namespace ask for it',
  'label is no text': 'their label sidecar.istio.io/inject is written without quotes, and labels are text',
  'annotation instead of label': 'sidecar.istio.io/inject is an annotation, and only the label calls the injector',
};

export default defineCheck({
  id: 'gateway-pods-are-injected',
  summary: 'Pods whose image is "auto" get one from the injector.',
  rows: [25],
  alsoKnownAs: ['IST0146', 'IST0147'],
  sources: [
    'istio istio-discovery/templates/mutatingwebhook.yaml',
    'istio pkg/kube/inject/inject.go injectRequired',
    'istio#46307, #37482, #54841',
  ],
  reads: [MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE, ...WORKLOAD_KINDS],
  messages: {
    AH266: {
      severity: 'error',
      hop: 'pods',
      what: 'the image is "auto" and the pods are not injected: {reason}',
      why: WHY,
      fix: 'Label the pod template sidecar.istio.io/inject: "true", in a namespace of its own without hostNetwork.',
    },
    AH267: {
      severity: 'error',
      hop: 'pods',
      what: 'the namespace has istio-injection "{value}", and the pods of {workload} have the image "auto"',
      why: WHY,
      fix: 'Take the label out, so that the label of the pods decides, or set it to "enabled".',
    },
    AH268: {
      severity: 'unresolved',
      hop: 'pods',
      what: 'the image is "auto", the pods do not ask for injection, and namespace {namespace} is not in the tree',
      why: 'unless the namespace is labelled, the image stays "auto", which is none: ImagePullBackOff',
      fix: 'Label the pod template sidecar.istio.io/inject: "true".',
    },
  },
  run(graph, report) {
    for (const workload of workloads(graph)) {
      const [container] = autoContainers(workload);
      if (container === undefined) continue;
      const injection = injectionOf(graph, workload);
      if (injection.state === 'unknown' && injection.lacks) {
        report('AH268', injection.lacks, { namespace: workload.namespace });
      }
      if (injection.state !== 'not injected') continue;
      const { resource } = workload;
      if (injection.reason === 'refused by namespace') {
        const at = injection.at as Field;
        const values = { value: String(at.value), workload: `${resource}` };
        if (!at.resource.isContext) {
          report('AH267', at, values, { related: [resource] });
          continue;
        }
      }
      const reason =
        injection.reason === 'refused by namespace' ? 'their namespace refuses it' : REASONS[injection.reason];
      report('AH266', injection.at, { reason });
    }
  },
});
