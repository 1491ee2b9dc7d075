import { type App, Stack } from 'aws-cdk-lib';

import { addon } from '../cluster/addon';
import type { NodeGroupConfig } from '../config/config';
import type { PodAccess } from '../identity/pod-access';
import { podRole } from '../identity/pod-role';
import { type StackSettings, stackProps } from './stack-settings';

export interface AddonsStackProps extends StackSettings {
  readonly nodeGroup: NodeGroupConfig;
  readonly podAccess: PodAccess;
}

/**
 * The add-ons that a node waits for until it is ready, and which need no node themselves. EKS Auto Mode has them built in
 * (docs.aws.amazon.com/eks/latest/userguide/automode.html).
 */
export class AddonsStack extends Stack {
  public constructor(app: App, id: string, { config, nodeGroup, podAccess }: AddonsStackProps) {
    super(app, id, stackProps(id, config, `EKS add-ons that nodes of ${config.cluster.name} start with`));
    const addons = { clusterName: config.cluster.name, versions: nodeGroup.addonVersions };
    // The role is vpc-cni's alone: on the nodes, every pod of the host network would have it.
    const role = podRole(this, 'VpcCniRole', podAccess, {
      serviceAccount: { namespace: 'kube-system', name: 'aws-node' },
      managedPolicy: 'AmazonEKS_CNI_Policy',
    });
    const roleArn = podAccess.mode === 'irsa' ? role.roleArn : undefined;
    addon(this, { ...addons, name: 'vpc-cni', roleArn }).node.addDependency(role);
    addon(this, { ...addons, name: 'kube-proxy' });
    if (podAccess.mode === 'pod-identity') {
      addon(this, { ...addons, name: 'eks-pod-identity-agent' });
    }
  }
}
