import type { InstallFacts } from './facts';

/** A Helm release: what one `helm upgrade --install` needs. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** Chart name in `repository`, or a whole OCI reference. */
  readonly chart: string;
  readonly repository?: string;
  readonly version: string;
  /** File in install/. */
  readonly valuesFile: string;
  /** Whether the chart carries CRDs in its crds/ folder, which Helm creates once and never upgrades. */
  readonly crdsFolder?: boolean;
}

/** Namespace of what needs the host's network or `system-*-critical` priority. */
export const KUBE_SYSTEM = 'kube-system';

// istio 1.30.3 manifests/charts/README.md
const ISTIO_CHARTS = 'https://istio-release.storage.googleapis.com/charts';
// cert-manager website, installation/helm.md: "The OCI Helm charts are the source of truth"
const CERT_MANAGER_CHART = 'oci://quay.io/jetstack/charts/cert-manager';
// aws-load-balancer-controller v3.5.0 helm/aws-load-balancer-controller/README.md
const EKS_CHARTS = 'https://aws.github.io/eks-charts';

/** The releases in the order of their installation. */
export function releases(facts: InstallFacts): readonly Release[] {
  const optional = facts.loadBalancerController === 'aws-lbc' ? [loadBalancerController(facts)] : [];
  return [istioBase(facts), istiod(facts), istioCni(facts), certManager(facts), ...optional];
}

function istioBase({ namespaces, versions }: InstallFacts): Release {
  return istio('istio-base', 'base', namespaces.istioSystem, versions.istio, 'istio-base.values.yaml');
}

/** The revision is in the release's name, as in Istio's canary upgrades: two control planes can then stand side by side. */
export function istiodName(revision: string | undefined): string {
  return revision === undefined ? 'istiod' : `istiod-${revision}`;
}

function istiod({ namespaces, revision, versions }: InstallFacts): Release {
  return istio(istiodName(revision), 'istiod', namespaces.istioSystem, versions.istio, 'istiod.values.yaml');
}

/**
 * In kube-system, as the chart's README recommends: the DaemonSet mounts host paths and adds capabilities, so its namespace must
 * allow Pod Security `privileged`; elsewhere istiod's could not be `restricted`. One for all revisions.
 */
function istioCni({ versions }: InstallFacts): Release {
  return istio('istio-cni', 'cni', KUBE_SYSTEM, versions.istio, 'istio-cni.values.yaml');
}

function istio(name: string, chart: string, namespace: string, version: string, valuesFile: string): Release {
  return { name, chart, namespace, version, valuesFile, repository: ISTIO_CHARTS };
}

function certManager({ namespaces, versions }: InstallFacts): Release {
  return {
    name: 'cert-manager',
    chart: CERT_MANAGER_CHART,
    namespace: namespaces.certManager,
    version: `v${versions.certManager}`,
    valuesFile: 'cert-manager.values.yaml',
  };
}

/** Since 3.0.0 the chart has the version of its controller (Chart.yaml of v3.0.0 to v3.5.0). */
function loadBalancerController({ versions }: InstallFacts): Release {
  return {
    name: 'aws-load-balancer-controller',
    chart: 'aws-load-balancer-controller',
    namespace: KUBE_SYSTEM,
    repository: EKS_CHARTS,
    version: versions.loadBalancerController,
    valuesFile: 'aws-load-balancer-controller.values.yaml',
    crdsFolder: true,
  };
}
