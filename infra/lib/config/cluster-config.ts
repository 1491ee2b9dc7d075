import { InvalidInputError } from '../errors';
import { adminRoleArn } from './admin-role-arn';
import { cidrBlock } from './cidr-block';
import type { ClusterConfig } from './config';
import { logDays } from './log-days';
import { oneOf } from './one-of';
import { CLUSTER_VERSIONS, type ClusterSettings } from './settings';

/** The control plane, completed. @throws InvalidInputError for a wrong value, an open endpoint, no administrator */
export function clusterConfig(account: string, settings: ClusterSettings = {}): ClusterConfig {
  return {
    name: clusterName(settings.name ?? 'sample'),
    version: oneOf('cluster.version', settings.version ?? '1.36', CLUSTER_VERSIONS),
    endpointCidrs: (settings.endpointCidrs ?? []).map(restricted),
    adminRoleArn: adminRoleArn(account, settings.adminRoleArn),
    support: oneOf('cluster.support', settings.support ?? 'standard', ['standard', 'extended']),
    deletionProtection: settings.deletionProtection ?? true,
    logDays: logDays(settings.logDays ?? 30),
  };
}

/** EKS takes more, but the names of the stacks begin with it, and those of roles. */
function clusterName(name: string): string {
  if (!/^[a-z][-a-z0-9]{0,30}$/.test(name)) {
    throw new InvalidInputError({
      what: `cluster.name "${name}" is no name for a cluster`,
      why: 'names of stacks and log groups begin with it',
      fix: 'Use a lower-case letter, and after it at most 30 lower-case letters, digits and "-".',
    });
  }
  return name;
}

function restricted(cidr: string): string {
  if (cidrBlock('cluster.endpointCidrs', cidr).endsWith('/0')) {
    throw new InvalidInputError({
      what: `cluster.endpointCidrs has "${cidr}"`,
      why: 'the API server would answer the whole Internet',
      fix: 'List the networks that you administer the cluster from, such as "192.0.2.0/24", or none for the VPC alone.',
    });
  }
  return cidr;
}
