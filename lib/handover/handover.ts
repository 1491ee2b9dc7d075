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
  readonly mode: 'pod-identity';
}

/** IAM roles for service accounts: the role stands on the ServiceAccount. */
export interface Irsa {
  readonly mode: 'irsa';
  /** IAM role ARN by `<namespace>/<service account>`. */
  readonly roles: Readonly<Record<string, string>>;
}

export type PodAwsIdentity = PodIdentity | Irsa;

/** The EKS cluster. */
export interface ClusterFacts {
  readonly name: string;
  /** AWS region, such as `eu-west-1`. */
  readonly region: string;
  /** @default - the load balancer controller asks the instance metadata service */
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
  readonly cluster: ClusterFacts;
  readonly loadBalancerController: LoadBalancerController;
  readonly zones: readonly HostedZone[];
  readonly certificates: readonly AcmCertificate[];
  readonly identity: PodAwsIdentity;
}
