const NETWORKING = [
  'DestinationRule',
  'Gateway',
  'ServiceEntry',
  'Sidecar',
  'VirtualService',
  'WorkloadEntry',
  'WorkloadGroup',
];
const SECURITY = ['AuthorizationPolicy', 'PeerAuthentication', 'RequestAuthentication'];
const ISSUING = ['Certificate', 'CertificateRequest', 'ClusterIssuer', 'Issuer'];
const RBAC = ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'];

/**
 * Kinds by the apiVersion that serves them, of the groups whose every kind is known here.
 * Upstream: kubernetes v1.36.3 pkg/apis; istio 1.31 manifests/charts/base/files/crd-all.gen.yaml; cert-manager v1.21.2 deploy/crds.
 */
const SERVED: Readonly<Record<string, readonly string[]>> = {
  'apps/v1': ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'autoscaling/v1': ['HorizontalPodAutoscaler', 'Scale'],
  'batch/v1': ['CronJob', 'Job'],
  'policy/v1': ['Eviction', 'PodDisruptionBudget'],
  'networking.k8s.io/v1': ['IPAddress', 'Ingress', 'IngressClass', 'NetworkPolicy', 'ServiceCIDR'],
  'networking.k8s.io/v1beta1': ['IPAddress', 'ServiceCIDR'],
  'rbac.authorization.k8s.io/v1': RBAC,
  'networking.istio.io/v1': NETWORKING,
  'networking.istio.io/v1beta1': [...NETWORKING, 'ProxyConfig'],
  'networking.istio.io/v1alpha3': [...NETWORKING, 'EnvoyFilter'],
  'security.istio.io/v1': SECURITY,
  'security.istio.io/v1beta1': SECURITY,
  'cert-manager.io/v1': ISSUING,
};

/** Kinds of the core group that people write with another group's version, and the other way round. */
const CORE = ['ConfigMap', 'Namespace', 'Pod', 'Secret', 'Service', 'ServiceAccount'];

const GROUPS = new Set(Object.keys(SERVED).map((version) => version.split('/')[0]));
const ALPHA = /^v\d+alpha\d+$/;

/**
 * The apiVersions that serve a kind, where the one at hand, of a group that is known, does not; `undefined` where it does or may.
 */
export function servedVersionsOf(apiVersion: string, kind: string): readonly string[] | undefined {
  if (kind.endsWith('List') || SERVED[apiVersion]?.includes(kind)) return undefined;
  const [group = '', version] = apiVersion.split('/');
  const instead = CORE.includes(kind) ? ['v1'] : Object.keys(SERVED).filter((one) => SERVED[one]?.includes(kind));
  if (instead.length === 0 || instead.includes(apiVersion)) return undefined;
  if (version === undefined) return apiVersion === 'v1' ? instead : undefined;
  // Alpha versions of Kubernetes' own groups come and go.
  const isKnown = GROUPS.has(group) && !(ALPHA.test(version) && !group.endsWith('istio.io'));
  return isKnown ? instead : undefined;
}
