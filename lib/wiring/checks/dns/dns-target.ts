import type { Report } from '../../define-check';
import { defineCheck } from '../../define-check';
import { type Asker, choosesObjects, MISSING_RECORD_KINDS, missingRecords, targetsOf } from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { servicesOfGateway, workloadsOfGateway } from '../../graph/istio/gateways';
import { gatewaysOf } from '../../graph/istio/virtual-services';
import { GATEWAY } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';

const messages = {
  AH607: {
    severity: 'unresolved',
    hop: 'record',
    what: 'selector "{selector}" is not in the spec.selector of any Service',
    why: 'external-dns compares the selectors of Gateways and Services and does not look at pods: no target, no record of "{host}"',
    fix: 'Let {service}, which is in front of the pods, select by these labels too, or select by its labels: "{labels}".',
  },
  AH608: {
    severity: 'unresolved',
    hop: 'record',
    what: 'the Service of the gateway is of type {type} and has no external IPs',
    why: 'external-dns finds no address for {gateway} and makes no record of "{host}"',
    fix: 'Use type LoadBalancer, or name the address in an annotation "external-dns.kubernetes.io/target" of the Gateway.',
  },
} as const;

export default defineCheck({
  id: 'dns-target',
  summary: 'external-dns finds a load balancer for the Gateways that it takes.',
  rows: [72, 73],
  sources: [
    'external-dns v0.22.0 source/istio_gateway.go targetsFromGateway, source/endpoints.go',
    'external-dns#4786',
  ],
  reads: MISSING_RECORD_KINDS,
  messages,
  run(graph, report) {
    const said = new Set<object>();
    for (const { host, askers, reason } of missingRecords(graph)) {
      const [asker] = askers;
      if (reason !== 'target' || asker === undefined) continue;
      for (const gateway of gatewaysOfAsker(graph, asker)) {
        const culprit = targetsOf(graph, asker.answer.instance, gateway).refused[0]?.service ?? gateway;
        if (said.has(culprit)) continue;
        said.add(culprit);
        say(graph, report, { gateway, asker, host });
      }
    }
  },
});

interface Lack {
  readonly gateway: Resource;
  readonly asker: Asker;
  readonly host: string;
}

function say(graph: Graph, report: Report<typeof messages>, { gateway, asker, host }: Lack): void {
  const { instance } = asker.answer;
  const { refused, state } = targetsOf(graph, instance, gateway);
  if (state !== 'none') return;
  const severity = choosesObjects(instance) ? ('error' as const) : ('unresolved' as const);
  const { resource } = instance.workload;
  const selector = gateway.get('spec', 'selector');
  const [service] = servicesOfGateway(graph, gateway);
  const [first] = refused;
  if (first?.why === 'no-address') {
    const type = first.service.get('spec', 'type');
    const values = { type: type.text() ?? 'ClusterIP', gateway: `${gateway}`, host };
    report('AH608', type, values, { host, severity, related: [gateway, resource] });
  } else if (first === undefined && service !== undefined) {
    const labels = labelsText(service.get('spec', 'selector').labels());
    const values = { selector: labelsText(selector.labels()), host, service: `${service}`, labels };
    report('AH607', selector, values, { host, severity, related: [service, resource] });
  }
}

/** The Gateways of an object; one that configures no pods of the tree is another check's. */
function gatewaysOfAsker(graph: Graph, { source }: Asker): readonly Resource[] {
  const gateways = source.kind === GATEWAY ? [source] : gatewaysOf(graph, source);
  return gateways.filter((gateway) => workloadsOfGateway(graph, gateway).length > 0);
}
