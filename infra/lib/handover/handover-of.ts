import type { Handover } from '../../../lib/handover/handover';
import type { Config } from '../config/config';

/** What is known once everything is deployed. */
export interface HandoverFacts {
  readonly config: Config;
  readonly vpcId: string;
  readonly publicZoneId: string;
  /** None where there is no private zone. */
  readonly privateZoneId?: string;
  readonly certificateArn: string;
  /** Role ARN by `<namespace>/<service account>`. */
  readonly roles: Readonly<Record<string, string>>;
}

/** What the manifests need to know, in the form of `lib/handover/handover.schema.json`. Under Pod Identity they need no roles. */
export function handoverOf({ config, roles, ...facts }: HandoverFacts): Handover {
  const { domain: name, cluster, region, certificateNames, identity, loadBalancerController } = config;
  return {
    version: 1,
    cluster: { name: cluster.name, region, vpcId: facts.vpcId },
    loadBalancerController,
    zones: [
      { name, id: facts.publicZoneId, visibility: 'public' },
      ...(facts.privateZoneId === undefined ? [] : [{ name, id: facts.privateZoneId, visibility: 'private' as const }]),
    ],
    certificates: [{ arn: facts.certificateArn, names: certificateNames }],
    identity: identity === 'irsa' ? { mode: 'irsa', roles } : { mode: 'pod-identity' },
  };
}
