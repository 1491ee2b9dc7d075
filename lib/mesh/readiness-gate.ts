import type { LoadBalancerController } from '../handover/handover';

const LABELS: Readonly<Record<LoadBalancerController, Record<string, string>>> = {
  // kubernetes-sigs/aws-load-balancer-controller docs/deploy/pod_readiness_gate.md
  'aws-lbc': { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' },
  // Auto Mode's webhook eks-load-balancing-webhook selects namespaces by it; the EKS user guide does not name it.
  'eks-auto': { 'eks.amazonaws.com/pod-readiness-gate-inject': 'enabled' },
  // A Classic Load Balancer has nodes for targets, so no pod can wait for it.
  'in-tree': {},
};

/** The namespace label that makes a load balancer controller add readiness gates to the pods of its target groups. */
export function readinessGateLabels(controller?: LoadBalancerController): Record<string, string> {
  return controller === undefined ? {} : LABELS[controller];
}
