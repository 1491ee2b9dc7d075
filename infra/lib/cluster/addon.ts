import { CfnAddon } from 'aws-cdk-lib/aws-eks';
import type { Construct } from 'constructs';

import type { AddonName, NodeGroupSettings } from '../config/settings';

export interface AddonProps {
  readonly clusterName: string;
  readonly name: AddonName;
  readonly versions: NodeGroupSettings['addonVersions'];
  /** Role of its ServiceAccount under IRSA. */
  readonly roleArn?: string;
}

/** An EKS add-on. */
export function addon(scope: Construct, { clusterName, name, versions, roleArn }: AddonProps): CfnAddon {
  return new CfnAddon(scope, name, {
    clusterName,
    addonName: name,
    addonVersion: versions?.[name],
    serviceAccountRoleArn: roleArn,
    // What was changed by hand in the cluster is put back.
    resolveConflicts: 'OVERWRITE',
  });
}
