import { accountAndRegion } from './account-and-region';
import { certificateNames } from './certificate-names';
import { clusterConfig } from './cluster-config';
import { computeConfig, loadBalancerController } from './compute-config';
import type { Config } from './config';
import { domainName } from './domain-name';
import { networkConfig } from './network-config';
import { oneOf } from './one-of';
import { serviceAccountNames } from './service-accounts';
import type { Settings } from './settings';

/**
 * Completes the settings with their defaults.
 *
 * @param environment what the CDK command tells of the credentials in use: CDK_DEFAULT_ACCOUNT and CDK_DEFAULT_REGION
 * @throws InvalidInputError for a setting that AWS or Kubernetes would refuse, or that would open the cluster to everybody
 */
export function completeConfig(settings: Settings, environment: NodeJS.ProcessEnv = {}): Config {
  const domain = domainName(settings.domain);
  const privateZone = settings.privateZone ?? true;
  const target = accountAndRegion(settings, environment);
  const compute = computeConfig(settings.compute);
  return {
    ...target,
    domain,
    privateZone,
    certificateNames: certificateNames(domain, settings.certificateNames),
    network: networkConfig(target.region, settings.network),
    cluster: clusterConfig(target.account, settings.cluster),
    compute,
    identity: oneOf('identity', settings.identity ?? 'pod-identity', ['pod-identity', 'irsa']),
    loadBalancerController: loadBalancerController(compute, settings.loadBalancerController),
    ...serviceAccountNames(privateZone, settings.serviceAccounts),
  };
}
