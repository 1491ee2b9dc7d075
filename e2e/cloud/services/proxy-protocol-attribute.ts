import type { Annotations } from './annotations';
import { Refused } from './refused';

const ATTRIBUTE = 'proxy_protocol_v2.enabled';

/**
 * Whether the target group of a port sends PROXY protocol. The annotation for all ports wins over the one for some, and that
 * over the target groups' attributes. aws-load-balancer-controller v3.5.0 pkg/service/model_build_target_group.go
 */
export function sendsProxyProtocol(annotations: Annotations, port: number): boolean {
  const everywhere = annotations.text('proxy-protocol');
  if (everywhere === '*') return true;
  if (everywhere !== undefined) {
    const only = 'only value currently supported is *';
    throw new Refused(`invalid value ${everywhere} for Load Balancer proxy protocol v2 annotation, ${only}`);
  }
  const some = annotations.list('proxy-protocol-per-target-group');
  if (some !== undefined) return some.includes(String(port));
  const ofPort = annotations.map(`target-group-attributes.${port}`)[ATTRIBUTE];
  return (ofPort || annotations.map('target-group-attributes')[ATTRIBUTE]) === 'true';
}
