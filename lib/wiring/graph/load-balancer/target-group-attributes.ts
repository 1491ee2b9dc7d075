/** Attributes whose values are known here. Upstream: ELB API reference, TargetGroupAttribute and LoadBalancerAttribute. */
const BOOLEANS: ReadonlySet<string> = new Set([
  'preserve_client_ip.enabled',
  'proxy_protocol_v2.enabled',
  'stickiness.enabled',
  'deregistration_delay.connection_termination.enabled',
  'target_health_state.unhealthy.connection_termination.enabled',
  'load_balancing.cross_zone.enabled',
  'access_logs.s3.enabled',
  'deletion_protection.enabled',
]);

export interface MalformedAttribute {
  readonly part: string;
  readonly allowed: string;
}

/**
 * What is wrong in a list of attributes, `key=value` with commas between; a comma within a value has a `\` before it.
 * Upstream: aws-load-balancer-controller pkg/annotations/parser.go ParseStringMapAnnotation.
 */
export function malformedAttribute(text: string): MalformedAttribute | undefined {
  const parts = text.split(/(?<!\\),/).map((part) => part.trim());
  for (const part of parts.filter((one) => one !== '')) {
    const equals = part.indexOf('=');
    if (equals < 1) return { part, allowed: 'key=value, with commas between' };
    const allowed = refused(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
    if (allowed !== undefined) return { part, allowed };
  }
  return undefined;
}

function refused(key: string, value: string): string | undefined {
  if (BOOLEANS.has(key)) {
    const isOne = /^(true|false)$/i.test(value) || isInherited(key, value);
    return isOne ? undefined : `${key}=true or ${key}=false`;
  }
  if (key !== 'deregistration_delay.timeout_seconds') return undefined;
  return /^\d+$/.test(value) && Number(value) <= 3600 ? undefined : `${key}= a number of seconds from 0 to 3600`;
}

/** Target groups may take it over from their load balancer. */
function isInherited(key: string, value: string): boolean {
  return key === 'load_balancing.cross_zone.enabled' && value === 'use_load_balancer_configuration';
}
