import { defineCheck } from '../../define-check';
import { gatewaysOfWorkload } from '../../graph/istio/gateways';
import { autoContainers } from '../../graph/istio/injection';
import { GATEWAY, NAMESPACE } from '../../graph/kinds';
import { podSecurityLevel } from '../../graph/kubernetes/namespaces';
import { WORKLOAD_KINDS, type Workload, workloads } from '../../graph/kubernetes/workloads';
import type { Field } from '../../graph/resource';

export default defineCheck({
  id: 'gateway-pods-pass-pod-security',
  summary: "A gateway's pods pass the Pod Security level of their namespace.",
  rows: [29],
  sources: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'istio manifests/charts/gateway/templates/deployment.yaml',
  ],
  reads: [GATEWAY, NAMESPACE, ...WORKLOAD_KINDS],
  messages: {
    AH283: {
      severity: 'error',
      hop: 'pods',
      what: 'the pods have no seccompProfile, in namespace {namespace}, which enforces Pod Security restricted',
      why: 'the injector adds none either: the API server refuses the pods, and the gateway never starts',
      fix: 'Set securityContext.seccompProfile.type of the pod to RuntimeDefault.',
    },
    AH284: {
      severity: 'error',
      hop: 'pods',
      what: 'the pods have {feature}, in namespace {namespace}, which enforces Pod Security {level}',
      why: 'the API server refuses the pods, and the gateway never starts',
      fix: 'Take {feature} out, or label the namespace pod-security.kubernetes.io/enforce: privileged.',
    },
  },
  run(graph, report) {
    for (const workload of workloads(graph)) {
      const { namespace } = workload;
      const level = podSecurityLevel(graph, namespace);
      if (level === undefined || level === 'privileged') continue;
      if (gatewaysOfWorkload(graph, workload).length === 0 && autoContainers(workload).length === 0) continue;
      const related = graph.find(NAMESPACE, '', namespace);
      const wire = related ? { related: [related] } : {};
      const host = onHost(workload);
      if (host) report('AH284', host.at, { feature: host.feature, namespace, level }, wire);
      const profile = workload.spec.get('securityContext', 'seccompProfile');
      if (level === 'restricted' && !profile.isSet && !hasOwnProfiles(workload))
        report('AH283', profile, { namespace }, wire);
    }
  },
});

function hasOwnProfiles({ spec }: Workload): boolean {
  const containers = [...spec.get('containers').items(), ...spec.get('initContainers').items()];
  return containers.every((container) => container.get('securityContext', 'seccompProfile').isSet);
}

/** What baseline forbids of the host. */
function onHost({ spec }: Workload): { at: Field; feature: string } | undefined {
  if (spec.get('hostNetwork').flag()) return { at: spec.get('hostNetwork'), feature: 'hostNetwork' };
  const port = spec
    .get('containers')
    .items()
    .flatMap((container) => container.get('ports').items())
    .find((one) => (one.get('hostPort').number() ?? 0) > 0);
  return port && { at: port.get('hostPort'), feature: 'a hostPort' };
}
