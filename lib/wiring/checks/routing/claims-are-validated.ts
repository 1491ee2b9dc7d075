import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { workloadsOfGateway } from '../../graph/istio/gateways';
import { rootNamespaceOf } from '../../graph/istio/mesh-root';
import { gatewaysOf, hostsOf } from '../../graph/istio/virtual-services';
import { GATEWAY, REQUEST_AUTHENTICATION, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';
import { selects } from '../../graph/selectors';

export default defineCheck({
  id: 'claims-are-validated',
  summary: 'Where routes match on claims of a token, the gateway validates tokens.',
  rows: [],
  alsoKnownAs: ['IST0149'],
  sources: ['istio pkg/config/analysis/analyzers/virtualservice/jwtclaimroute.go'],
  reads: [GATEWAY, REQUEST_AUTHENTICATION, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH349: {
      severity: 'unresolved',
      hop: 'route',
      what: 'the match on {claim} needs a RequestAuthentication for the pods of {gateway}',
      why: 'without one the gateway reads no token, so the match lets nothing in',
      fix: 'Add a RequestAuthentication in namespace {namespace} that selects the gateway.',
    },
  },
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      const claim = claimsOf(virtualService)[0];
      if (!claim) continue;
      for (const gateway of gatewaysOf(graph, virtualService)) {
        const pods = workloadsOfGateway(graph, gateway);
        const lacking = pods.find((pod) => !validatesTokens(graph, pod));
        if (!lacking) continue;
        const values = { claim: String(claim.steps().at(-1)), gateway: String(gateway), namespace: lacking.namespace };
        report('AH349', claim, values, { related: [gateway], host: hostsOf(virtualService)[0]?.text() ?? '*' });
      }
    }
  },
});

/** Upstream: istio pkg/jwt ToRoutingClaim. */
function claimsOf(virtualService: Resource): Field[] {
  return virtualService
    .get('spec', 'http')
    .items()
    .flatMap((route) => route.get('match').items())
    .flatMap((match) => ['headers', 'withoutHeaders'].flatMap((key) => match.get(key).entries()))
    .flatMap(([name, field]) => (name.startsWith('@request.auth.claims') ? [field] : []));
}

function validatesTokens(graph: Graph, pod: Workload): boolean {
  const namespaces = [pod.namespace, rootNamespaceOf(graph)];
  return graph
    .all(REQUEST_AUTHENTICATION)
    .filter(({ namespace }) => namespaces.includes(namespace))
    .some(
      (one) =>
        one.get('spec', 'targetRefs').isSet || selects(one.get('spec', 'selector', 'matchLabels').labels(), pod.labels),
    );
}
