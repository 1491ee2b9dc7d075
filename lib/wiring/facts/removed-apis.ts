/** An apiVersion that is served no longer. */
export interface RemovedApi {
  readonly kinds: 'all' | readonly string[];
  readonly project: 'Kubernetes' | 'Istio' | 'cert-manager';
  /** The first version without it. */
  readonly removed: string;
  /** What is served instead. */
  readonly instead: string;
}

const WORKLOADS = ['Deployment', 'DaemonSet', 'ReplicaSet', 'StatefulSet', 'ControllerRevision', 'Scale'];
const CERT_MANAGER = [of('cert-manager', '1.6', 'cert-manager.io/v1')];
const OLDEST_CERT_MANAGER = [of('cert-manager', '0.11', 'cert-manager.io/v1')];
const NO_MIXER = [of('Istio', '1.6', 'security.istio.io/v1')];

/**
 * Removed APIs by their apiVersion. Upstream: https://kubernetes.io/docs/reference/using-api/deprecation-guide/;
 * https://cert-manager.io/docs/releases/upgrading/remove-deprecated-apis/; https://istio.io/latest/news/releases/1.6.x/announcing-1.6/upgrade-notes/
 */
export const REMOVED_APIS: Readonly<Record<string, readonly RemovedApi[]>> = {
  'extensions/v1beta1': [
    of('Kubernetes', '1.16', 'apps/v1', WORKLOADS),
    of('Kubernetes', '1.16', 'networking.k8s.io/v1', ['NetworkPolicy']),
    of('Kubernetes', '1.16', 'Pod Security admission', ['PodSecurityPolicy']),
    of('Kubernetes', '1.22', 'networking.k8s.io/v1', ['Ingress']),
  ],
  'apps/v1beta1': [of('Kubernetes', '1.16', 'apps/v1', WORKLOADS)],
  'apps/v1beta2': [of('Kubernetes', '1.16', 'apps/v1', WORKLOADS)],
  'networking.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'networking.k8s.io/v1', ['Ingress', 'IngressClass'])],
  'rbac.authorization.k8s.io/v1alpha1': [of('Kubernetes', '1.23', 'rbac.authorization.k8s.io/v1')],
  'rbac.authorization.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'rbac.authorization.k8s.io/v1')],
  'admissionregistration.k8s.io/v1beta1': [
    of('Kubernetes', '1.22', 'admissionregistration.k8s.io/v1', [
      'MutatingWebhookConfiguration',
      'ValidatingWebhookConfiguration',
    ]),
  ],
  'apiextensions.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'apiextensions.k8s.io/v1')],
  'apiregistration.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'apiregistration.k8s.io/v1')],
  'certificates.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'certificates.k8s.io/v1', ['CertificateSigningRequest'])],
  'coordination.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'coordination.k8s.io/v1', ['Lease'])],
  'scheduling.k8s.io/v1beta1': [of('Kubernetes', '1.22', 'scheduling.k8s.io/v1', ['PriorityClass'])],
  'storage.k8s.io/v1beta1': [
    of('Kubernetes', '1.22', 'storage.k8s.io/v1', ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment']),
    of('Kubernetes', '1.27', 'storage.k8s.io/v1', ['CSIStorageCapacity']),
  ],
  'policy/v1beta1': [
    of('Kubernetes', '1.25', 'policy/v1', ['PodDisruptionBudget']),
    of('Kubernetes', '1.25', 'Pod Security admission', ['PodSecurityPolicy']),
  ],
  'batch/v1beta1': [of('Kubernetes', '1.25', 'batch/v1', ['CronJob'])],
  'batch/v2alpha1': [of('Kubernetes', '1.21', 'batch/v1', ['CronJob'])],
  'discovery.k8s.io/v1beta1': [of('Kubernetes', '1.25', 'discovery.k8s.io/v1', ['EndpointSlice'])],
  'events.k8s.io/v1beta1': [of('Kubernetes', '1.25', 'events.k8s.io/v1', ['Event'])],
  'node.k8s.io/v1beta1': [of('Kubernetes', '1.25', 'node.k8s.io/v1', ['RuntimeClass'])],
  'autoscaling/v2beta1': [of('Kubernetes', '1.25', 'autoscaling/v2', ['HorizontalPodAutoscaler'])],
  'autoscaling/v2beta2': [of('Kubernetes', '1.26', 'autoscaling/v2', ['HorizontalPodAutoscaler'])],
  'flowcontrol.apiserver.k8s.io/v1beta1': [of('Kubernetes', '1.26', 'flowcontrol.apiserver.k8s.io/v1')],
  'flowcontrol.apiserver.k8s.io/v1beta2': [of('Kubernetes', '1.29', 'flowcontrol.apiserver.k8s.io/v1')],
  'flowcontrol.apiserver.k8s.io/v1beta3': [of('Kubernetes', '1.32', 'flowcontrol.apiserver.k8s.io/v1')],
  'certmanager.k8s.io/v1alpha1': OLDEST_CERT_MANAGER,
  'cert-manager.io/v1alpha2': CERT_MANAGER,
  'cert-manager.io/v1alpha3': CERT_MANAGER,
  'cert-manager.io/v1beta1': CERT_MANAGER,
  'authentication.istio.io/v1alpha1': NO_MIXER,
  'rbac.istio.io/v1alpha1': NO_MIXER,
  'config.istio.io/v1alpha2': NO_MIXER,
};

function of(
  project: RemovedApi['project'],
  removed: string,
  instead: string,
  kinds: RemovedApi['kinds'] = 'all',
): RemovedApi {
  return { kinds, project, removed, instead };
}

/** Whether one version comes before another, by `major.minor`. */
export function isBefore(version: string, other: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [version, other].map(numbers) as [
    number[],
    number[],
  ];
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

function numbers(version: string): number[] {
  return version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
}
