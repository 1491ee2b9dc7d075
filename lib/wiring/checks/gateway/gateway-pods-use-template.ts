import { defineCheck } from '../../define-check';
import { injectionTemplates } from '../../facts/injection-templates';
import type { Graph } from '../../graph/graph';
import { gatewaysOfWorkload } from '../../graph/istio/gateways';
import { autoContainers, injectionOf } from '../../graph/istio/injection';
import { GATEWAY, MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload, workloads } from '../../graph/kubernetes/workloads';
import { nearName } from '../../near-name';

const TEMPLATES = 'inject.istio.io/templates';

export default defineCheck({
  id: 'gateway-pods-use-template',
  summary: 'Gateway pods are injected with the template "gateway" into a container named istio-proxy.',
  rows: [26],
  sources: [
    'https://istio.io/latest/docs/setup/additional-setup/gateway/',
    'istio pkg/kube/inject/webhook.go reapplyOverwrittenContainers',
    'istio pkg/kube/inject/inject.go RunTemplate: requested template not found',
  ],
  reads: [GATEWAY, MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE, ...WORKLOAD_KINDS],
  messages: {
    AH271: {
      severity: 'error',
      hop: 'pods',
      what: "the gateway's pods have no annotation inject.istio.io/templates: gateway",
      why: 'the injector takes them for an app and makes its proxy a sidecar, which leaves no container: the pods are refused',
      fix: 'Annotate the pod template with inject.istio.io/templates: gateway.',
    },
    AH272: {
      severity: 'error',
      hop: 'pods',
      what: 'the container with the image "auto" is named "{name}"',
      why: 'the injector fills in a container named istio-proxy alone, so that the image of this one stays "auto": no pod starts',
      fix: 'Name the container istio-proxy.',
    },
    AH273: {
      severity: 'unresolved',
      hop: 'pods',
      what: 'inject.istio.io/templates is "{template}", which no istiod has unless it is told',
      why: 'the injector refuses pods that ask for a template it does not know, so there are none',
      fix: 'Did you mean "{near}"?',
    },
  },
  run(graph, report) {
    for (const workload of workloads(graph)) {
      if (injectionOf(graph, workload).state === 'not injected') continue;
      const templates = workload.metadata.get('annotations', TEMPLATES);
      const mistyped = mistypedTemplate(graph, templates.text());
      if (mistyped) report('AH273', templates, mistyped);
      const auto = autoContainers(workload);
      if (auto.length === 0) continue;
      const misnamed = auto.find((container) => !isNamedOr(container.get('name').text(), 'istio-proxy'));
      const name = misnamed?.get('name');
      if (name?.text() !== undefined) report('AH272', name, { name: name.text() as string });
      if (!templates.isSet && name === undefined && isGateway(graph, workload)) report('AH271', templates, {});
    }
  },
});

/** An app may have a container for its sidecar's settings too: then there are others beside it. */
function isGateway(graph: Graph, workload: Workload): boolean {
  const isSelected = gatewaysOfWorkload(graph, workload).some((one) => one.get('spec', 'selector').isSet);
  return isSelected || workload.spec.get('containers').items().length === 1;
}

function isNamedOr(name: string | undefined, wanted: string): boolean {
  return name === undefined || name === wanted;
}

function mistypedTemplate(graph: Graph, text: string | undefined): { template: string; near: string } | undefined {
  const known = injectionTemplates(graph);
  for (const template of (text ?? '').split(',').map((one) => one.trim())) {
    const near = template === '' || known.has(template) ? undefined : nearName(template, known);
    if (near !== undefined) return { template, near };
  }
  return undefined;
}
