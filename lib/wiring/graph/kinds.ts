/** A kind as kubectl names it: `Service`, `Deployment.apps`. The version is not part of it. */
export type Kind = string;

export const NAMESPACE = 'Namespace';
export const SERVICE = 'Service';
export const SECRET = 'Secret';
export const CONFIG_MAP = 'ConfigMap';
export const POD = 'Pod';
export const SERVICE_ACCOUNT = 'ServiceAccount';
export const DEPLOYMENT = 'Deployment.apps';
export const STATEFUL_SET = 'StatefulSet.apps';
export const DAEMON_SET = 'DaemonSet.apps';
export const REPLICA_SET = 'ReplicaSet.apps';
export const ROLLOUT = 'Rollout.argoproj.io';
export const HPA = 'HorizontalPodAutoscaler.autoscaling';
export const PDB = 'PodDisruptionBudget.policy';
export const ROLE = 'Role.rbac.authorization.k8s.io';
export const CLUSTER_ROLE = 'ClusterRole.rbac.authorization.k8s.io';
export const ROLE_BINDING = 'RoleBinding.rbac.authorization.k8s.io';
export const CLUSTER_ROLE_BINDING = 'ClusterRoleBinding.rbac.authorization.k8s.io';
export const INGRESS = 'Ingress.networking.k8s.io';
export const INGRESS_CLASS = 'IngressClass.networking.k8s.io';
export const NETWORK_POLICY = 'NetworkPolicy.networking.k8s.io';
export const MUTATING_WEBHOOK_CONFIGURATION = 'MutatingWebhookConfiguration.admissionregistration.k8s.io';
export const GATEWAY = 'Gateway.networking.istio.io';
/** Gateway API's, not Istio's. */
export const KUBERNETES_GATEWAY = 'Gateway.gateway.networking.k8s.io';
export const VIRTUAL_SERVICE = 'VirtualService.networking.istio.io';
export const DESTINATION_RULE = 'DestinationRule.networking.istio.io';
export const SERVICE_ENTRY = 'ServiceEntry.networking.istio.io';
export const SIDECAR = 'Sidecar.networking.istio.io';
export const WORKLOAD_ENTRY = 'WorkloadEntry.networking.istio.io';
export const AUTHORIZATION_POLICY = 'AuthorizationPolicy.security.istio.io';
export const PEER_AUTHENTICATION = 'PeerAuthentication.security.istio.io';
export const REQUEST_AUTHENTICATION = 'RequestAuthentication.security.istio.io';
export const ENVOY_FILTER = 'EnvoyFilter.networking.istio.io';
export const CERTIFICATE = 'Certificate.cert-manager.io';
export const ISSUER = 'Issuer.cert-manager.io';
export const CLUSTER_ISSUER = 'ClusterIssuer.cert-manager.io';
export const DNS_ENDPOINT = 'DNSEndpoint.externaldns.k8s.io';

/** Kinds that belong to no namespace. Of a kind that is not known, none is one. */
const CLUSTER_SCOPED: ReadonlySet<Kind> = new Set([
  NAMESPACE,
  CLUSTER_ROLE,
  CLUSTER_ROLE_BINDING,
  INGRESS_CLASS,
  CLUSTER_ISSUER,
  'Node',
  'PersistentVolume',
  'APIService.apiregistration.k8s.io',
  'CertificateSigningRequest.certificates.k8s.io',
  'ClusterSecretStore.external-secrets.io',
  'ClusterExternalSecret.external-secrets.io',
  'Bundle.trust.cert-manager.io',
  'CSIDriver.storage.k8s.io',
  'CSINode.storage.k8s.io',
  'CustomResourceDefinition.apiextensions.k8s.io',
  'GatewayClass.gateway.networking.k8s.io',
  'IngressClassParams.elbv2.k8s.aws',
  'IngressClassParams.eks.amazonaws.com',
  MUTATING_WEBHOOK_CONFIGURATION,
  'PriorityClass.scheduling.k8s.io',
  'RuntimeClass.node.k8s.io',
  'StorageClass.storage.k8s.io',
  'ValidatingAdmissionPolicy.admissionregistration.k8s.io',
  'ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io',
  'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
  'ClusterPolicy.kyverno.io',
  'ClusterSecret.clustersecret.io',
  'FlowSchema.flowcontrol.apiserver.k8s.io',
  'NodeClass.eks.amazonaws.com',
  'NodePool.karpenter.sh',
  'EC2NodeClass.karpenter.k8s.aws',
  'PodSecurityPolicy.policy',
  'PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io',
  'VolumeSnapshotClass.snapshot.storage.k8s.io',
  'VolumeAttachment.storage.k8s.io',
]);

export function isClusterScoped(kind: Kind): boolean {
  return CLUSTER_SCOPED.has(kind);
}

/** Where kinds went that once were of the group `extensions`. */
const FORMERLY_EXTENSIONS: Readonly<Record<string, Kind>> = {
  Deployment: DEPLOYMENT,
  DaemonSet: DAEMON_SET,
  ReplicaSet: REPLICA_SET,
  Ingress: INGRESS,
  NetworkPolicy: NETWORK_POLICY,
};

/** The kind of an apiVersion and a kind as objects bear them. */
export function kindOf(apiVersion: string, kind: string): Kind {
  const ofVersion = KNOWN.get(apiVersion) ?? new Map<string, Kind>();
  const known = ofVersion.get(kind);
  if (known !== undefined) return known;
  const found = findKind(apiVersion, kind);
  KNOWN.set(apiVersion, ofVersion.set(kind, found));
  return found;
}

/** Thousands of objects then share one text, instead of a copy each. */
const KNOWN = new Map<string, Map<string, Kind>>();

function findKind(apiVersion: string, kind: string): Kind {
  const slash = apiVersion.lastIndexOf('/');
  if (slash === -1) return kind;
  const group = apiVersion.slice(0, slash);
  return (group === 'extensions' ? FORMERLY_EXTENSIONS[kind] : undefined) ?? `${kind}.${group}`;
}
