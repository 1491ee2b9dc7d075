import { defineCheck } from '../../define-check';
import {
  type Asker,
  choosesObjects,
  flagValue,
  MISSING_RECORD_KINDS,
  missingRecords,
  placeOf,
  targetsOf,
} from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { gatewaysOf } from '../../graph/istio/virtual-services';
import { GATEWAY } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'dns-namespace',
  summary: 'The namespace that external-dns is limited to holds the Gateways and the Services of the gateways.',
  rows: [75],
  sources: ['external-dns v0.22.0 source/istio_gateway.go NewIstioGatewaySource, source/endpoints.go'],
  reads: MISSING_RECORD_KINDS,
  messages: {
    AH609: {
      severity: 'unresolved',
      hop: 'record',
      what: '--namespace "{namespace}" leaves out {object}',
      why: 'external-dns looks for Gateways, VirtualServices and Services in that one namespace: "{host}" gets no record',
      fix: 'Take --namespace away, or let the instance look into namespace {wanted}.',
    },
  },
  run(graph, report) {
    const said = new Set<object>();
    for (const { host, askers, reason } of missingRecords(graph)) {
      const [asker] = askers;
      if (asker === undefined || said.has(asker.answer.instance)) continue;
      const { instance } = asker.answer;
      const left =
        reason === 'namespace' ? asker.source : reason === 'target' ? serviceLeftOut(graph, asker) : undefined;
      if (left === undefined) continue;
      said.add(instance);
      const namespace = flagValue(instance, 'namespace') ?? '';
      const severity = reason === 'target' && choosesObjects(instance) ? ('error' as const) : ('unresolved' as const);
      const values = { namespace, object: `${left}`, host, wanted: left.namespace };
      report('AH609', placeOf(instance, 'namespace'), values, { host, severity, related: [left, asker.source] });
    }
  },
});

/** A Service that would give a target, were it in the namespace. */
function serviceLeftOut(graph: Graph, { source, answer }: Asker): Resource | undefined {
  const gateways = source.kind === GATEWAY ? [source] : gatewaysOf(graph, source);
  const refused = gateways.flatMap((gateway) => targetsOf(graph, answer.instance, gateway).refused);
  return refused.find(({ why }) => why === 'namespace')?.service;
}
