import { defineCheck } from '../../define-check';
import { HTTP01_KINDS, namesThroughIstio, type ValidatedName } from '../../graph/cert-manager/http01';
import { NAMESPACE, NETWORK_POLICY } from '../../graph/kinds';
import { ingressPoliciesFor, letsIn } from '../../graph/kubernetes/network-policies';
import type { Workload } from '../../graph/kubernetes/workloads';

/** Where a solver pod listens. Upstream: https://cert-manager.io/docs/configuration/acme/http01/ */
const SOLVER_PORT = 8089;

export default defineCheck({
  id: 'solver-network-policy',
  summary: 'NetworkPolicies let the gateway in to the pods that answer challenges.',
  rows: [64],
  sources: [
    'https://cert-manager.io/docs/configuration/acme/http01/',
    'https://cert-manager.io/docs/installation/best-practice/#network-requirements-and-network-policy',
  ],
  reads: [...HTTP01_KINDS, NAMESPACE, NETWORK_POLICY],
  messages: {
    AH515: {
      severity: 'unresolved',
      hop: 'challenge',
      what: 'no policy of namespace {namespace} lets the gateway in to port 8089 of solver pods',
      why: 'cert-manager answers challenges from a pod beside the Certificate; what no policy allows is dropped, and the self-check times out',
      fix: 'Allow ingress on TCP port 8089 to pods with the label acme.cert-manager.io/http01-solver: "true".',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const validated of namesThroughIstio(graph)) {
      const { namespace, resource } = validated.certificate;
      const pod = solverPod(validated);
      const policies = ingressPoliciesFor(graph, pod);
      const [first] = policies;
      if (!first || validated.workloads.length === 0 || told.has(namespace)) continue;
      if (validated.workloads.some((client) => letsIn(graph, policies, client, pod, SOLVER_PORT) !== 'no')) continue;
      told.add(namespace);
      const related = [resource, validated.issuer, ...policies.slice(1)];
      report('AH515', first.get('spec', 'podSelector'), { namespace }, { host: validated.name, related });
    }
  },
});

/** The pod that cert-manager makes for a challenge. Upstream: cert-manager pkg/issuer/acme/http/pod.go podLabels. */
function solverPod({ certificate, solver }: ValidatedName): Workload {
  const { resource, namespace } = certificate;
  const template = solver.get('http01', 'ingress', 'podTemplate');
  const labels = new Map([
    ['acme.cert-manager.io/http01-solver', 'true'],
    ...template.get('metadata', 'labels').labels(),
  ]);
  // Its other labels are hashes of the challenge.
  return {
    resource,
    namespace,
    labels,
    hasUnknownLabels: true,
    metadata: template.get('metadata'),
    spec: template.get('spec'),
  };
}
