import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * The role of nodes that EKS Auto Mode starts: to join, and to pull images
 * (docs.aws.amazon.com/eks/latest/userguide/auto-create-node-role.html).
 */
export function autoModeNodeRole(scope: Construct): Role {
  return new Role(scope, 'NodeRole', {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    managedPolicies: ['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly'].map((name) =>
      ManagedPolicy.fromAwsManagedPolicyName(name),
    ),
  });
}
