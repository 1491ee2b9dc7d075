/**
 * Kubernetes' own kinds as typed cdk8s objects.
 *
 * The only module that imports cdk8s-plus-27, whose last release line is from 2024: when it is replaced, this file changes
 * and nothing else. No public type of this package mentions it.
 */
// Only its generated types: nobody asks for the constructs above them here. And no `import { k8s }`, of which a bundle makes a copy
// with a getter a name. Together that is 8 of the 128 ms that a small app took to start.
import k8s = require('cdk8s-plus-27/lib/imports/k8s');

export const {
  IntOrString,
  KubeClusterRole,
  KubeClusterRoleBinding,
  KubeDeployment,
  KubeHorizontalPodAutoscalerV2,
  KubeIngressClass,
  KubeNamespace,
  KubePodDisruptionBudget,
  KubeRole,
  KubeRoleBinding,
  KubeService,
  KubeServiceAccount,
} = k8s;

export const { Quantity } = k8s;
export type Quantity = k8s.Quantity;
export type Container = k8s.Container;
export type DeploymentSpec = k8s.DeploymentSpec;
export type PolicyRule = k8s.PolicyRule;
export type ServicePort = k8s.ServicePort;
