import { createHash } from 'node:crypto';
import type { BalancerModel } from '../services/model';
import type { Service } from '../services/objects';

/**
 * A name as AWS gives it, the same for the same Service and scheme. external-dns knows the hosted zones of load balancers by
 * the end of it, which differs between the two kinds: external-dns v0.22.0 provider/aws/aws.go canonicalHostedZones.
 */
export function hostName({ kind, public: isPublic }: BalancerModel, { metadata }: Service, region: string): string {
  const hash = createHash('sha256').update(`${metadata.uid} ${isPublic}`).digest('hex');
  if (kind === 'classic') {
    const name = `a${metadata.uid.replaceAll('-', '').slice(0, 31)}-${Number.parseInt(hash.slice(0, 8), 16)}`;
    return `${isPublic ? '' : 'internal-'}${name}.${region}.elb.amazonaws.com`;
  }
  const short = (name = '') => name.replaceAll(/[^a-z0-9]/gi, '').slice(0, 8);
  // aws-load-balancer-controller v3.5.0 pkg/service/model_build_load_balancer.go
  const name = `k8s-${short(metadata.namespace)}-${short(metadata.name)}-${hash.slice(0, 10)}`;
  return `${name}-${hash.slice(10, 26)}.elb.${region}.amazonaws.com`;
}
