/** Versions of what the cluster runs, without a leading "v". */
export interface Versions {
  /** Kubernetes, as `major.minor`. */
  readonly kubernetes: string;
  /** Istio. */
  readonly istio: string;
  /** cert-manager. */
  readonly certManager: string;
  /** external-dns. */
  readonly externalDns: string;
  /** AWS Load Balancer Controller. */
  readonly loadBalancerController: string;
}

/** The versions this package is tested with; install/ pins them. */
export const TESTED_VERSIONS: Versions = {
  kubernetes: '1.36',
  istio: '1.30.3',
  certManager: '1.21.2',
  externalDns: '0.22.0',
  loadBalancerController: '3.5.0',
};
