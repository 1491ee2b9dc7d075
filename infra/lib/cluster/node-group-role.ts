import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** The role of nodes of a node group: to join, and to pull images. What vpc-cni may do is its own role's. */
export function nodeGroupRole(scope: Construct): Role {
  return new Role(scope, 'NodeRole', {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    managedPolicies: ['AmazonEKSWorkerNodePolicy', 'AmazonEC2ContainerRegistryPullOnly'].map((name) =>
      ManagedPolicy.fromAwsManagedPolicyName(name),
    ),
  });
}
