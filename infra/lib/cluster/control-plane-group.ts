import { type IVpc, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

/**
 * The security group of the API server. Nodes reach it by a group of EKS's own; this one lets in the rest of the VPC, such as a
 * bastion, since the rights to do anything are given to roles.
 */
export function controlPlaneGroup(scope: Construct, vpc: IVpc, cidr: string): SecurityGroup {
  const group = new SecurityGroup(scope, 'ControlPlane', { vpc, description: 'API server of the cluster' });
  group.addIngressRule(Peer.ipv4(cidr), Port.tcp(443), 'The VPC');
  return group;
}
