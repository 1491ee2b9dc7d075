import { type App, Fn, Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  type CfnCluster,
  Cluster,
  ClusterLoggingTypes,
  type ClusterProps,
  DefaultCapacityType,
  EndpointAccess,
  KubernetesVersion,
} from 'aws-cdk-lib/aws-eks-v2';

import { autoModeNodeRole } from '../cluster/auto-mode-node-role';
import { controlPlaneGroup } from '../cluster/control-plane-group';
import type { ClusterConfig } from '../config/config';
import type { PodAccess } from '../identity/pod-access';
import { RetainedLogs } from '../logs/retained-logs';
import { type StackSettings, stackProps } from './stack-settings';

export interface ClusterStackProps extends StackSettings {
  readonly vpc: IVpc;
}

/** The control plane and who administers it; with Auto Mode its nodes too. Nothing is created inside of Kubernetes. */
export class ClusterStack extends Stack {
  public readonly cluster: Cluster;
  /** How its pods get AWS permissions. */
  public readonly podAccess: PodAccess;

  public constructor(app: App, id: string, { config, vpc }: ClusterStackProps) {
    super(app, id, stackProps(id, config, `EKS cluster ${config.cluster.name}`));
    const { cluster: settings } = config;
    this.cluster = new Cluster(this, 'Cluster', {
      clusterName: settings.name,
      version: KubernetesVersion.of(settings.version),
      vpc,
      vpcSubnets: [{ subnetType: SubnetType.PRIVATE_WITH_EGRESS }],
      securityGroup: controlPlaneGroup(this, vpc, config.network.cidr),
      endpointAccess: endpointAccess(settings),
      clusterLogging: Object.values(ClusterLoggingTypes),
      bootstrapClusterCreatorAdminPermissions: false,
      // Add-ons come as such, each with its own permissions; Auto Mode has its own.
      bootstrapSelfManagedAddons: false,
      ...this.#compute(config.compute.kind === 'auto-mode'),
    });
    this.cluster.grantClusterAdmin('Administrators', settings.adminRoleArn);
    this.#protect(settings);
    this.#logs(settings);
    this.podAccess = config.identity === 'irsa' ? this.#irsa() : { mode: 'pod-identity', clusterName: settings.name };
  }

  #compute(autoMode: boolean): Pick<ClusterProps, 'compute' | 'defaultCapacity' | 'defaultCapacityType'> {
    return autoMode
      ? {
          defaultCapacityType: DefaultCapacityType.AUTOMODE,
          compute: { nodePools: ['system', 'general-purpose'], nodeRole: autoModeNodeRole(this) },
        }
      : { defaultCapacityType: DefaultCapacityType.NODEGROUP, defaultCapacity: 0 };
  }

  #irsa(): PodAccess {
    const { openIdConnectProvider, clusterOpenIdConnectIssuerUrl } = this.cluster;
    return {
      mode: 'irsa',
      providerArn: openIdConnectProvider.openIdConnectProviderArn,
      issuer: Fn.select(1, Fn.split('://', clusterOpenIdConnectIssuerUrl)),
    };
  }

  /** What the construct has no properties for. */
  #protect({ deletionProtection, support }: ClusterConfig): void {
    const resource = this.cluster.node.defaultChild as CfnCluster;
    resource.deletionProtection = deletionProtection;
    resource.upgradePolicy = { supportType: support.toUpperCase() };
  }

  /** Made before the cluster: EKS would make the group itself, and keep its logs for ever. */
  #logs({ name, logDays }: ClusterConfig): void {
    const logs = new RetainedLogs(this, 'Logs', { name: `/aws/eks/${name}/cluster`, days: logDays });
    this.cluster.node.addDependency(logs);
  }
}

function endpointAccess({ endpointCidrs }: ClusterConfig): EndpointAccess {
  return endpointCidrs.length === 0
    ? EndpointAccess.PRIVATE
    : EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(...endpointCidrs);
}
