/**
 * Kubernetes' own kinds as typed cdk8s objects.
 *
 * The only module that imports cdk8s-plus-27, whose last release line is from 2024: when it is replaced, this file changes
 * and nothing else. No public type of this package mentions it.
 */
import { k8s } from 'cdk8s-plus-27';

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
