import { type App, Stack } from 'aws-cdk-lib';
import { InstanceArchitecture, InstanceType, SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { CfnNodegroup } from 'aws-cdk-lib/aws-eks';
import { type ICluster, Nodegroup, NodegroupAmiType } from 'aws-cdk-lib/aws-eks-v2';

import { addon } from '../cluster/addon';
import { nodeGroupRole } from '../cluster/node-group-role';
import { nodeTemplate } from '../cluster/node-template';
import type { NodeGroupConfig } from '../config/config';
import { type StackSettings, stackProps } from './stack-settings';

export interface NodesStackProps extends StackSettings {
  readonly nodeGroup: NodeGroupConfig;
  readonly cluster: ICluster;
}

/**
 * The nodes, and CoreDNS, which is healthy only where there are nodes to run on. Behind the stack of the other add-ons, since a
 * node without network never gets ready; and an upgrade goes the same way: control plane, add-ons, nodes.
 */
export class NodesStack extends Stack {
  public constructor(app: App, id: string, { config, nodeGroup, cluster }: NodesStackProps) {
    super(app, id, stackProps(id, config, `Nodes of EKS cluster ${config.cluster.name}`));
    const template = nodeTemplate(this, nodeGroup.diskSize);
    const instanceTypes = nodeGroup.instanceTypes.map((type) => new InstanceType(type));
    const nodes = new Nodegroup(this, 'Nodes', {
      cluster,
      subnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      nodeRole: nodeGroupRole(this),
      instanceTypes,
      amiType: image(instanceTypes),
      minSize: nodeGroup.minSize,
      desiredSize: nodeGroup.desiredSize,
      maxSize: nodeGroup.maxSize,
      launchTemplateSpec: { id: template.launchTemplateId ?? '', version: template.latestVersionNumber },
      // A node is drained as PodDisruptionBudgets allow; with force, EKS would end what they keep.
      forceUpdate: false,
    });
    // Without it the nodes would stay at the version that the cluster had when they were made.
    (nodes.node.defaultChild as CfnNodegroup).version = config.cluster.version;
    const { name: clusterName } = config.cluster;
    addon(this, { clusterName, name: 'coredns', versions: nodeGroup.addonVersions }).node.addDependency(nodes);
  }
}

function image([type]: readonly InstanceType[]): NodegroupAmiType {
  return type?.architecture === InstanceArchitecture.ARM_64
    ? NodegroupAmiType.AL2023_ARM_64_STANDARD
    : NodegroupAmiType.AL2023_X86_64_STANDARD;
}
