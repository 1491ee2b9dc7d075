import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { mayBeInstalled } from '../../graph/istio/gateway-installs';
import { workloadsOfGateway } from '../../graph/istio/gateways';
import { autoContainers } from '../../graph/istio/injection';
import { GATEWAY, KUBERNETES_GATEWAY } from '../../graph/kinds';
import {
  WORKLOAD_KINDS,
  workloads,
  workloadsSelectedBy,
  workloadsWithUnknownLabels,
} from '../../graph/kubernetes/workloads';
import { type Labels, labelsText } from '../../graph/selectors';
import { nearName } from '../../near-name';

export default defineCheck({
  id: 'gateway-selects-workload',
  summary: "A Gateway's selector selects the pods of a gateway.",
  rows: [1],
  alsoKnownAs: ['IST0101', 'KIA0302'],
  sources: [
    'istio pilot/pkg/model/push_context.go mergeGateways',
    'istio pkg/features PILOT_SCOPE_GATEWAY_TO_NAMESPACE',
  ],
  reads: [
    GATEWAY,
    KUBERNETES_GATEWAY,
    'IstioOperator.install.istio.io',
    'HelmRelease.helm.toolkit.fluxcd.io',
    'Application.argoproj.io',
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH201: {
      severity: 'unresolved',
      hop: 'gateway',
      what: 'selector "{selector}" selects the pods of no workload',
      why: 'no gateway gets these servers: connections are refused, and external-dns finds no load balancer for the record',
      fix: "Use the labels of the gateway's pod template{candidates}.",
    },
    AH202: {
      severity: 'error',
      hop: 'gateway',
      what: 'selector "{selector}" selects no pods in namespace {namespace}; {workload} is in another',
      why: 'istiod runs with PILOT_SCOPE_GATEWAY_TO_NAMESPACE, so that a Gateway configures pods of its own namespace alone',
      fix: 'Move the Gateway to namespace {wanted}.',
    },
    AH203: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the Gateway has no selector',
      why: 'its servers go to every gateway of the mesh, internal ones too, and external-dns takes any Service for its load balancer',
      fix: "Set spec.selector to the labels of the gateway's pods.",
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      const selector = gateway.get('spec', 'selector');
      const labels = selector.labels();
      if (selector.holdsUnknown()) continue;
      if (labels.size === 0) {
        report('AH203', gateway.get('spec', 'selector'), {});
        continue;
      }
      if (workloadsOfGateway(graph, gateway).length > 0 || workloadsWithUnknownLabels(graph).length > 0) continue;
      if (mayBeInstalled(graph, labels)) continue;
      const [elsewhere] = workloadsSelectedBy(graph, labels);
      if (elsewhere) {
        const { namespace } = gateway;
        const { resource, namespace: wanted } = elsewhere;
        const values = { selector: labelsText(labels), namespace, wanted, workload: `${resource}` };
        report('AH202', gateway.get('metadata', 'namespace'), values, { related: [resource] });
        continue;
      }
      const [key] = [...labels].find((label) => workloadsSelectedBy(graph, new Map([label])).length === 0) ?? [
        ...labels.keys(),
      ];
      const values = { selector: labelsText(labels), candidates: candidatesFor(graph, labels) };
      report('AH201', key === undefined ? selector : selector.get(key), values);
    }
  },
});

/** What was probably meant: a near value of the same label, else the labels of the gateways that there are. */
function candidatesFor(graph: Graph, selector: Labels): string {
  for (const [key, value] of selector) {
    const near = nearName(value, valuesOf(graph).get(key) ?? []);
    if (near !== undefined && near !== value) return `: "${key}=${near}" is near`;
  }
  const gateways = graph.memo('labels of gateways in the tree', () =>
    workloads(graph).filter((workload) => autoContainers(workload).length > 0),
  );
  const [first] = gateways;
  return first === undefined ? '' : `, such as "${labelsText(first.labels)}" of ${first.resource}`;
}

function valuesOf(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  return graph.memo('values of labels of workloads', () => {
    const values = new Map<string, Set<string>>();
    for (const { labels } of workloads(graph)) {
      for (const [key, value] of labels) values.set(key, (values.get(key) ?? new Set()).add(value));
    }
    return values;
  });
}
