import { RegionInfo } from 'aws-cdk-lib/region-info';

import type { Config } from '../config/config';

/** A finding that is as it has to be. */
export interface Acknowledgment {
  /** Path of the construct that it is about, or of one above. */
  readonly path: string;
  /** The exact finding. */
  readonly id: string;
  /** Why it is right so. */
  readonly reason: string;
}

const CLOUDFORMATION = 'CloudFormation-Validate';
const MANAGED_POLICY = 'AwsSolutions::AwsSolutions-IAM4';
const WILDCARD = 'AwsSolutions::AwsSolutions-IAM5';
const PARTITION = '<AWS::Partition>';

/** Every finding that there is, of cdk-nag's AwsSolutions and of the rules that come with aws-cdk-lib. */
export function acknowledgments(config: Config): readonly Acknowledgment[] {
  return [
    {
      path: 'Network/Vpc',
      id: `${CLOUDFORMATION}::W3010`,
      reason:
        'Zones are a setting, named so that synthesis asks no account and no new zone of a region moves a subnet.',
    },
    ...managedPolicies(),
    ...config.externalDns.map(({ name }) => ({
      path: `Identity/ExternalDns-${name}`,
      id: `${WILDCARD}[Resource::*]`,
      reason: 'route53:ListHostedZones knows no resources. Records can be read and changed in the one zone alone.',
    })),
    {
      path: 'Identity/CertManager',
      id: `${WILDCARD}[Resource::arn:${PARTITION}:route53:::change/*]`,
      reason: 'A change has an id that nobody knows before. All that can be asked of it is whether it is in sync.',
    },
    ...loadBalancerController(config),
  ];
}

function managedPolicies(): readonly Acknowledgment[] {
  const policy = (path: string, name: string, reason: string): Acknowledgment => ({
    path,
    id: `${MANAGED_POLICY}[Policy::arn:${PARTITION}:iam::aws:policy/${name}]`,
    reason,
  });
  const role = 'EKS names this policy for this role, and adds to it what new versions need.';
  const images = 'Pulls images of Amazon ECR and nothing else; the add-ons are such images of EKS.';
  return [
    policy('Cluster/Cluster/Role', 'AmazonEKSClusterPolicy', role),
    // EKS Auto Mode.
    policy('Cluster/Cluster/Role', 'AmazonEKSComputePolicy', role),
    policy('Cluster/Cluster/Role', 'AmazonEKSBlockStoragePolicy', role),
    policy('Cluster/Cluster/Role', 'AmazonEKSLoadBalancingPolicy', role),
    policy('Cluster/Cluster/Role', 'AmazonEKSNetworkingPolicy', role),
    policy('Cluster/NodeRole', 'AmazonEKSWorkerNodeMinimalPolicy', role),
    policy('Cluster/NodeRole', 'AmazonEC2ContainerRegistryPullOnly', images),
    // A node group.
    policy('Addons/VpcCniRole', 'AmazonEKS_CNI_Policy', role),
    policy('Nodes/NodeRole', 'AmazonEKSWorkerNodePolicy', role),
    policy('Nodes/NodeRole', 'AmazonEC2ContainerRegistryPullOnly', images),
  ];
}

function loadBalancerController({ account, region }: Config): readonly Acknowledgment[] {
  const finding = (resource: string, reason: string): Acknowledgment => ({
    path: 'Identity/LoadBalancerController',
    id: `${WILDCARD}[Resource::${resource}]`,
    reason,
  });
  const { partition } = RegionInfo.get(region);
  const own =
    'Limited by tag to what the controller made for this cluster; security groups also to those of its nodes.';
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${account}:${resource}`;
  return [
    finding('*', 'Questions know no resources.'),
    finding(arn('ec2', 'security-group/*'), own),
    finding(arn('elasticloadbalancing', 'loadbalancer/net/*'), own),
    finding(arn('elasticloadbalancing', 'targetgroup/*'), own),
    finding(arn('elasticloadbalancing', 'listener/net/*'), own),
  ];
}
