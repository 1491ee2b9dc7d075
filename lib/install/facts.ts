/** Versions that install/ pins, without a leading `v`. */
export interface InstallVersions {
  readonly kubernetes: string;
  readonly istio: string;
  readonly certManager: string;
  readonly externalDns: string;
  readonly loadBalancerController: string;
}

/** The meshConfig fields that the platform's wiring depends on; the chart merges them into its own. */
export interface InstallMeshConfig {
  readonly ingressSelector?: string;
  readonly ingressService?: string;
  readonly ingressClass: string;
  readonly ingressControllerMode: 'STRICT' | 'DEFAULT' | 'OFF';
  readonly accessLogFile?: string;
  readonly accessLogEncoding?: 'TEXT' | 'JSON';
  readonly extensionProviders?: readonly object[];
}

/** How pods get AWS permissions; role ARNs by `<namespace>/<service account>`. */
export type InstallIdentity =
  | { readonly mode: 'pod-identity' }
  | { readonly mode: 'irsa'; readonly roles: Readonly<Record<string, string>> };

/** Everything that install/ is made from. */
export interface InstallFacts {
  readonly versions: InstallVersions;
  /** @default - the unrevisioned control plane */
  readonly revision?: string;
  readonly meshConfig: InstallMeshConfig;
  /**
   * Namespace of the gateway that answers HTTP-01 challenges.
   * @default - none does
   */
  readonly ingressNamespace?: string;
  readonly cluster: { readonly name: string; readonly region: string; readonly vpcId?: string };
  readonly loadBalancerController: 'aws-lbc' | 'eks-auto' | 'in-tree';
  readonly identity: InstallIdentity;
  /**
   * DNS servers, as address and port, that cert-manager checks challenges through.
   * @default - the cluster's DNS
   */
  readonly selfCheckNameservers?: readonly string[];
  /** Whether any issuer solves DNS-01: cert-manager then writes to Route 53. */
  readonly dns01: boolean;
  readonly namespaces: { readonly istioSystem: string; readonly certManager: string };
  /** Applied first, so that labels (injection, Pod Security) are there before any pod; relative to the folder above install/. */
  readonly namespacesFile: string;
}
