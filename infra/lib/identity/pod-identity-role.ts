import { CfnPodIdentityAssociation } from 'aws-cdk-lib/aws-eks';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { PodIdentityAccess, PodRoleProps } from './pod-access';

export interface PodIdentityRoleProps extends PodRoleProps {
  readonly access: PodIdentityAccess;
}

/**
 * A role and its association with a ServiceAccount. The conditions keep every other association from it, such as one of another
 * cluster of the account: EKS gives a session these tags (docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html).
 */
export class PodIdentityRole extends Construct {
  public readonly roleArn: string;

  public constructor(
    scope: Construct,
    id: string,
    { access, serviceAccount, policy, managedPolicy }: PodIdentityRoleProps,
  ) {
    super(scope, id);
    const { clusterName } = access;
    const { namespace, name } = serviceAccount;
    const pods = new ServicePrincipal('pods.eks.amazonaws.com', {
      conditions: {
        StringEquals: {
          'aws:RequestTag/eks-cluster-name': clusterName,
          'aws:RequestTag/kubernetes-namespace': namespace,
          'aws:RequestTag/kubernetes-service-account': name,
        },
      },
    });
    const role = new Role(this, 'Role', {
      description: `${namespace}/${name} in EKS cluster ${clusterName}`,
      assumedBy: pods.withSessionTags(),
      inlinePolicies: policy && { permissions: policy },
      managedPolicies: managedPolicy ? [ManagedPolicy.fromAwsManagedPolicyName(managedPolicy)] : [],
    });
    new CfnPodIdentityAssociation(this, 'Association', {
      clusterName,
      namespace,
      serviceAccount: name,
      roleArn: role.roleArn,
    });
    this.roleArn = role.roleArn;
  }
}
