import type { PolicyDocument } from 'aws-cdk-lib/aws-iam';

import type { ServiceAccountName } from '../config/settings';

/** Pods prove who they are to EKS Pod Identity: roles are associated with ServiceAccounts in AWS. */
export interface PodIdentityAccess {
  readonly mode: 'pod-identity';
  readonly clusterName: string;
}

/** Pods prove who they are by a token of the cluster's OpenID Connect issuer: roles stand on ServiceAccounts. */
export interface IrsaAccess {
  readonly mode: 'irsa';
  /** ARN of the IAM identity provider. */
  readonly providerArn: string;
  /** The issuer as conditions name it: without `https://`. */
  readonly issuer: string;
}

/** How pods of the cluster get AWS permissions. */
export type PodAccess = PodIdentityAccess | IrsaAccess;

/** A role for the pods of a ServiceAccount. */
export interface PodRoleProps {
  readonly serviceAccount: ServiceAccountName;
  /** What the pods may do. */
  readonly policy?: PolicyDocument;
  /** Name of a policy of AWS that says what the pods may do. */
  readonly managedPolicy?: string;
}
