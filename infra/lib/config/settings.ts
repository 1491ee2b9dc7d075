/** Kubernetes versions that the platform is tested with and that EKS has in standard support. */
export const CLUSTER_VERSIONS = ['1.34', '1.35', '1.36'] as const;

/** A Kubernetes version, as `major.minor`. */
export type ClusterVersion = (typeof CLUSTER_VERSIONS)[number];

/** How pods get AWS permissions. */
export type IdentityMode = 'pod-identity' | 'irsa';

/** Which controller turns Services of type LoadBalancer into load balancers. */
export type LoadBalancerController = 'aws-lbc' | 'eks-auto' | 'in-tree';

/** The network of the cluster. */
export interface NetworkSettings {
  /** Addresses of the VPC. @default '10.0.0.0/16' */
  readonly cidr?: string;
  /** Two or more zones of the region. @default - zones a, b and c of the region */
  readonly availabilityZones?: readonly string[];
  /** NAT gateways, at most one a zone: one is cheap, one a zone outlives the loss of a zone. @default 1 */
  readonly natGateways?: number;
}

/** The control plane. */
export interface ClusterSettings {
  /** Name of the cluster, which the names of the stacks begin with. @default 'sample' */
  readonly name?: string;
  /** Kubernetes version. @default '1.36' */
  readonly version?: ClusterVersion;
  /**
   * Networks that may reach the API server from the Internet, never everybody.
   * @default - none: the API server is reached from the VPC alone
   */
  readonly endpointCidrs?: readonly string[];
  /** Role that becomes administrator of the cluster, of the same account. @default - for the sample domain alone, a made-up one */
  readonly adminRoleArn?: string;
  /** What happens at the end of standard support: an upgrade (`standard`), or costs sixfold (`extended`). @default 'standard' */
  readonly support?: 'standard' | 'extended';
  /** Whether AWS refuses to delete the cluster. @default true */
  readonly deletionProtection?: boolean;
  /** Days that the logs of control plane and network are kept. @default 30 */
  readonly logDays?: number;
}

/** Nodes that EKS replaces and that you size. */
export interface NodeGroupSettings {
  readonly kind: 'node-group';
  /** EC2 instance types of one processor architecture. @default ['m7i.large'] */
  readonly instanceTypes?: readonly string[];
  /** Least number of nodes. @default 2 */
  readonly minSize?: number;
  /** Number of nodes at first. @default - as minSize */
  readonly desiredSize?: number;
  /** Largest number of nodes. @default 4 */
  readonly maxSize?: number;
  /** Disk of a node, in GiB. @default 50 */
  readonly diskSize?: number;
  /** Versions of add-ons, such as `{ coredns: 'v1.12.4-eksbuild.1' }`. @default - EKS's own choice when the add-on is made */
  readonly addonVersions?: Readonly<Partial<Record<AddonName, string>>>;
}

/** Nodes, their add-ons and load balancers as EKS runs them by itself. */
export interface AutoModeSettings {
  readonly kind: 'auto-mode';
}

/** What EKS installs beside nodes that it does not run by itself. */
export type AddonName = 'eks-pod-identity-agent' | 'vpc-cni' | 'kube-proxy' | 'coredns';

/** A Kubernetes ServiceAccount. */
export interface ServiceAccountName {
  readonly namespace: string;
  readonly name: string;
}

/** An external-dns instance, which writes to one zone. */
export interface ExternalDnsSettings extends ServiceAccountName {
  readonly zone: 'public' | 'private';
}

/** ServiceAccounts with AWS permissions: the names that the manifests have. */
export interface ServiceAccountSettings {
  /** @default - `external-dns/external-dns-ssl` for the public zone, `external-dns/external-dns-private` for the private one */
  readonly externalDns?: readonly ExternalDnsSettings[];
  /** cert-manager, where an issuer uses DNS-01; `false` where all use HTTP-01. @default - `cert-manager/cert-manager` */
  readonly certManager?: ServiceAccountName | false;
}

/** Everything there is to decide. */
export interface Settings {
  /** Account to deploy to. @default - that of your credentials; for the sample domain a made-up one */
  readonly account?: string;
  /** Region to deploy to. @default - that of your profile or AWS_REGION; for the sample domain eu-west-1 */
  readonly region?: string;
  /** The DNS zone that the hosts lie under. */
  readonly domain: string;
  /** Whether the VPC has a private zone of the same name, for hosts of the internal entry point. @default true */
  readonly privateZone?: boolean;
  /** Names on the ACM certificate. @default - `*.<domain>` and the domain itself */
  readonly certificateNames?: readonly string[];
  /** The network. */
  readonly network?: NetworkSettings;
  /** The control plane. */
  readonly cluster?: ClusterSettings;
  /** Where pods run. @default - a node group */
  readonly compute?: NodeGroupSettings | AutoModeSettings;
  /** How pods get AWS permissions. @default 'pod-identity' */
  readonly identity?: IdentityMode;
  /** What makes load balancers. @default - `aws-lbc` with a node group, `eks-auto` with Auto Mode */
  readonly loadBalancerController?: LoadBalancerController;
  /** ServiceAccounts with AWS permissions. */
  readonly serviceAccounts?: ServiceAccountSettings;
}
