import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { rootNamespaceOf } from '../../graph/istio/mesh-root';
import { resolveDestination } from '../../graph/istio/registry';
import { isGatewayNamespace, selectorOfSidecar } from '../../graph/istio/sidecars';
import { SERVICE, SERVICE_ENTRY, SIDECAR } from '../../graph/kinds';
import { servicesIn } from '../../graph/kubernetes/services-in';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';
import { didYouMean } from '../../near-name';

const messages = {
  AH387: {
    severity: 'info',
    hop: 'service',
    what: 'all pods that the Sidecar is for are gateways',
    why: 'gateways take no Sidecar: they know every Service that is exported to them',
    fix: 'Hide Services from a gateway by exportTo, or remove the Sidecar.',
  },
  AH388: {
    severity: 'warning',
    hop: 'object',
    what: '{other} is for the same pods ({labels})',
    why: 'istiod takes one of the two, whichever is older in the cluster',
    fix: 'Keep one, or give them workload selectors that exclude each other.',
  },
  AH389: {
    severity: 'warning',
    hop: 'service',
    what: 'egress host "{host}" is no Service: namespace {namespace} has no "{name}"',
    why: 'the entry imports nothing, so pods of the Sidecar do not reach what it was meant for',
    fix: 'Name a Service that exists, as namespace/full name.{hint}',
  },
  AH390: {
    severity: 'warning',
    hop: 'object',
    what: 'the Sidecar of the root namespace has a workloadSelector',
    why: 'the root namespace holds the default of the mesh, and one with a selector is for pods of that namespace alone',
    fix: 'Take the workloadSelector out, or put the Sidecar beside the pods.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'sidecar-holds',
  summary: 'Every Sidecar is for pods that take it, alone, and imports what is there.',
  rows: [99],
  alsoKnownAs: ['IST0110', 'IST0111', 'KIA0002', 'KIA0003', 'KIA1004', 'KIA1006'],
  sources: [
    'istio pilot/pkg/model/sidecar.go DefaultSidecarScopeForGateway',
    'e2e/SYMPTOMS.md sidecar-that-hides-the-app',
  ],
  reads: [SERVICE, SERVICE_ENTRY, SIDECAR, ...WORKLOAD_KINDS],
  messages,
  run(graph, report) {
    const first = new Map<string, Resource>();
    for (const sidecar of graph.all(SIDECAR)) {
      const selector = sidecar.get('spec', 'workloadSelector');
      const labels = labelsText(selectorOfSidecar(sidecar));
      if (selector.holdsUnknown()) continue;
      const other = first.get(`${sidecar.namespace} ${labels}`);
      if (other)
        report(
          'AH388',
          sidecar,
          { other: String(other), labels: labels || 'all of the namespace' },
          { related: [other] },
        );
      else first.set(`${sidecar.namespace} ${labels}`, sidecar);
      if (sidecar.namespace === rootNamespaceOf(graph)) {
        if (labels !== '') report('AH390', selector, {});
      } else if (isGatewayNamespace(graph, sidecar)) report('AH387', sidecar, {});
      reportHosts(graph, sidecar, report);
    }
  },
});

function reportHosts(graph: Graph, sidecar: Resource, report: Report<typeof messages>): void {
  for (const egress of sidecar.get('spec', 'egress').items()) {
    for (const field of egress.get('hosts').items()) {
      const [namespace, host] = field.text()?.split('/') ?? [];
      if (namespace === undefined || host === undefined || host.includes('*')) continue;
      const to = resolveDestination(graph, sidecar.namespace, host);
      if (to.kind !== 'missing') continue;
      const hint = didYouMean(to.name, servicesIn(graph, to.namespace));
      report('AH389', field, { host: field.text() as string, namespace: to.namespace, name: to.name, hint });
    }
  }
}
