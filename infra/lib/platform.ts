import type { App, Stack } from 'aws-cdk-lib';

import type { Config } from './config/config';
import { AddonsStack } from './stacks/addons-stack';
import { CertificateStack } from './stacks/certificate-stack';
import { ClusterStack } from './stacks/cluster-stack';
import { DnsStack } from './stacks/dns-stack';
import { IdentityStack } from './stacks/identity-stack';
import { NetworkStack } from './stacks/network-stack';
import { NodesStack } from './stacks/nodes-stack';

/**
 * All stacks, in the order of their deployment, each by the id that commands take: Network, Dns, Certificate, Cluster, with a node
 * group Addons and Nodes, and Identity. The last one comes last in any case, so that its hand-over tells of what is there.
 */
export function platformStacks(app: App, config: Config): readonly Stack[] {
  const network = new NetworkStack(app, 'Network', { config });
  const { vpc } = network;
  const dns = new DnsStack(app, 'Dns', { config, vpc });
  const { publicZone, privateZone } = dns;
  const certificate = new CertificateStack(app, 'Certificate', { config, zone: publicZone });
  const cluster = new ClusterStack(app, 'Cluster', { config, vpc });
  const nodes = nodeStacks(app, config, cluster);
  const identity = new IdentityStack(app, 'Identity', {
    config,
    vpc,
    publicZone,
    privateZone,
    certificate: certificate.certificate,
    podAccess: cluster.podAccess,
  });
  return inOrder([network, dns, certificate, cluster, ...nodes, identity]);
}

/** None with EKS Auto Mode, which runs nodes and add-ons by itself. */
function nodeStacks(app: App, config: Config, { cluster, podAccess }: ClusterStack): Stack[] {
  const { compute: nodeGroup } = config;
  return nodeGroup.kind === 'auto-mode'
    ? []
    : [
        new AddonsStack(app, 'Addons', { config, nodeGroup, podAccess }),
        new NodesStack(app, 'Nodes', { config, nodeGroup, cluster }),
      ];
}

/** References name clusters by their name, which says nothing of order. */
function inOrder(stacks: readonly Stack[]): readonly Stack[] {
  stacks.forEach((stack, index) => {
    const before = stacks[index - 1];
    if (before !== undefined) {
      stack.addStackDependency(before, 'stacks are deployed one after another');
    }
  });
  return stacks;
}
