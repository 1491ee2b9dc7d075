import type { Check } from '../../define-check';
import apiVersionServed from './api-version-served';
import autoscalerOwnsReplicas from './autoscaler-owns-replicas';
import autoscalerTarget from './autoscaler-target';
import bindingRole from './binding-role';
import bindingSubject from './binding-subject';
import clusterKindWithoutNamespace from './cluster-kind-without-namespace';
import containers from './containers';
import disruptionBudget from './disruption-budget';
import gatewayAccountIsBound from './gateway-account-is-bound';
import gatewayMayListSecrets from './gateway-may-list-secrets';
import labelSyntax from './label-syntax';
import namespaceExists from './namespace-exists';
import numbersAreUnquoted from './numbers-are-unquoted';
import objectName from './object-name';
import objectOnce from './object-once';
import podAccountExists from './pod-account-exists';
import podReferences from './pod-references';
import requiredFields from './required-fields';
import rolloutReferences from './rollout-references';
import serviceHasSelector from './service-has-selector';
import servicePortProtocol from './service-port-protocol';
import servicePorts from './service-ports';
import serviceSelectsPods from './service-selects-pods';
import serviceTargetPort from './service-target-port';
import textsAreQuoted from './texts-are-quoted';
import workloadSelector from './workload-selector';

/** In the order of their codes. */
export const checks: readonly Check[] = [
  gatewayMayListSecrets,
  gatewayAccountIsBound,
  serviceSelectsPods,
  serviceTargetPort,
  servicePorts,
  servicePortProtocol,
  workloadSelector,
  disruptionBudget,
  autoscalerTarget,
  autoscalerOwnsReplicas,
  bindingRole,
  bindingSubject,
  namespaceExists,
  podAccountExists,
  apiVersionServed,
  clusterKindWithoutNamespace,
  objectOnce,
  textsAreQuoted,
  numbersAreUnquoted,
  objectName,
  labelSyntax,
  containers,
  rolloutReferences,
  podReferences,
  requiredFields,
  serviceHasSelector,
];
