/** Which controller turns Services of type LoadBalancer into load balancers. */
export type LoadBalancerController = 'aws-lbc' | 'eks-auto' | 'in-tree';

/** Whether a DNS zone answers the Internet or a VPC. */
export type ZoneVisibility = 'public' | 'private';

/** A Route 53 hosted zone. */
export interface HostedZone {
  /** DNS name without a final dot, such as `sample.com`. */
  readonly name: string;
  /** Id of the hosted zone, such as `Z0123456789ABCDEFGHIJ`. */
  readonly id: string;
  /** Whether it answers the Internet or a VPC. */
  readonly visibility: ZoneVisibility;
}

/** An ACM certificate that a load balancer can serve. */
export interface AcmCertificate {
  /** ARN, in the region of the cluster. */
  readonly arn: string;
  /** Every name on the certificate, wildcards included. */
  readonly names: readonly string[];
}

/** EKS Pod Identity: associations live outside the cluster and ServiceAccounts need no annotation. */
export interface PodIdentity {
  /** Associations live in AWS. */
  readonly mode: 'pod-identity';
}

/** IAM roles for service accounts: the role stands on the ServiceAccount. */
export interface Irsa {
  /** Roles stand on ServiceAccounts. */
  readonly mode: 'irsa';
  /** IAM role ARN by `<namespace>/<service account>`. */
  readonly roles: Readonly<Record<string, string>>;
}

/** How pods get AWS permissions. */
export type PodAwsIdentity = PodIdentity | Irsa;

/** The EKS cluster. */
export interface ClusterFacts {
  /** Name of the EKS cluster. */
  readonly name: string;
  /** AWS region, such as `eu-west-1`. */
  readonly region: string;
  /** VPC of the cluster. @default - the load balancer controller asks the instance metadata service */
  readonly vpcId?: string;
}

/**
 * What the cluster's owner (AWS CDK, Terraform or by hand) tells the manifests: the type of `handover.schema.json`.
 * Nothing in it is secret.
 */
export interface Handover {
  /** Version of the format. */
  readonly version: 1;
  /**
   * True only in the made-up hand-over that comes with the package.
   * @default false
   */
  readonly sample?: boolean;
  /** The EKS cluster. */
  readonly cluster: ClusterFacts;
  /** Which controller makes load balancers. */
  readonly loadBalancerController: LoadBalancerController;
  /** Route 53 hosted zones. */
  readonly zones: readonly HostedZone[];
  /** ACM certificates for load balancers that end TLS. */
  readonly certificates: readonly AcmCertificate[];
  /** How pods get AWS permissions. */
  readonly identity: PodAwsIdentity;
}
