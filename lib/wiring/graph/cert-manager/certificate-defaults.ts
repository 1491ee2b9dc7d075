import { factObjects } from '../../facts/fact-objects';
import type { Graph } from '../graph';

/** Policies that may fill in fields before cert-manager's webhook looks. */
const MUTATING = [
  'ClusterPolicy.kyverno.io',
  'Policy.kyverno.io',
  'MutatingPolicy.policies.kyverno.io',
  'MutatingAdmissionPolicy.admissionregistration.k8s.io',
  'Assign.mutations.gatekeeper.sh',
];

/** Whether a policy of the tree may fill in what a Certificate leaves out. Upstream: https://cert-manager.io/docs/tutorials/certificate-defaults/ */
export function certificatesMayBeCompleted(graph: Graph): boolean {
  return graph.memo('certificates may be completed', () =>
    MUTATING.flatMap((kind) => factObjects(graph, kind)).some((policy) =>
      /"certificates?"|cert-manager\.io/i.test(JSON.stringify(policy.get('spec').value) ?? ''),
    ),
  );
}
