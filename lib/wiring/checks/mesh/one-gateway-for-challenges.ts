import { defineCheck } from '../../define-check';
import { HTTP01_KINDS, namesThroughIstio, type ValidatedName } from '../../graph/cert-manager/http01';
import { addTo } from '../../graph/groups';
import { ingressGateway } from '../../graph/istio/mesh-ingress';

export default defineCheck({
  id: 'one-gateway-for-challenges',
  summary: 'All hosts that are validated by HTTP-01 lead to one gateway, as a mesh answers challenges on one alone.',
  rows: [120],
  sources: ['istio pilot/pkg/config/kube/ingress/gateways.go getIngressGatewaySelector, release 1.30'],
  reads: [...HTTP01_KINDS],
  messages: {
    AH521: {
      severity: 'warning',
      hop: 'challenge',
      what: 'host "{host}" leads to {pods} (istio={label}), and host "{other}" to another gateway (istio={otherLabel}); both are validated by HTTP-01',
      why: 'a mesh puts all challenges on the one gateway that ingressSelector names, so those of one of the two get 404',
      fix: 'Validate one of them by DNS-01, or put both on one gateway.',
    },
  },
  run(graph, report) {
    // Where the mesh tells its gateway, each host is compared with that.
    if (ingressGateway(graph)) return;
    const groups = new Map<string, ValidatedName[]>();
    for (const validated of namesThroughIstio(graph)) {
      const [label] = labelsOf(validated);
      if (label !== undefined) addTo(groups, label, validated);
    }
    const [[otherLabel, [other]] = ['', []], ...smaller] = [...groups].sort(
      ([, one], [, two]) => two.length - one.length,
    );
    for (const [label, names] of other ? smaller : []) {
      const [validated] = names;
      const gateway = validated?.servers[0]?.gateway;
      if (!validated || !gateway || !other || labelsOf(other).some((one) => labelsOf(validated).includes(one)))
        continue;
      const around = [
        validated.certificate.resource,
        validated.issuer,
        other.servers[0]?.gateway,
        other.certificate.resource,
      ];
      const related = [...new Set(around.flatMap((one) => one ?? []))];
      const values = {
        host: validated.name,
        label,
        pods: `${validated.workloads[0]?.resource}`,
        other: other.name,
        otherLabel,
      };
      report('AH521', gateway.get('spec', 'selector'), values, { host: validated.name, related });
    }
  },
});

/** Labels that `ingressSelector` may name. */
function labelsOf({ workloads }: ValidatedName): string[] {
  return [...new Set(workloads.flatMap(({ labels }) => labels.get('istio') ?? []))];
}
