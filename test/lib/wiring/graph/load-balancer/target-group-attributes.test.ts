import { malformedAttribute } from '../../../../../lib/wiring/graph/load-balancer/target-group-attributes';

test.each([
  '',
  'deregistration_delay.timeout_seconds=120',
  'preserve_client_ip.enabled=true, proxy_protocol_v2.enabled=false',
  'load_balancing.cross_zone.enabled=use_load_balancer_configuration',
  'target_group_health.dns_failover.minimum_healthy_targets.count=',
  'access_logs.s3.prefix=a\\,b',
])('takes %p', (text) => {
  expect(malformedAttribute(text)).toBeUndefined();
});

test.each([
  ['stickiness.enabled', 'stickiness.enabled'],
  ['=true', '=true'],
  ['stickiness.enabled=true, preserve_client_ip.enabled=yes', 'preserve_client_ip.enabled=yes'],
  ['deregistration_delay.timeout_seconds=2m', 'deregistration_delay.timeout_seconds=2m'],
  ['deregistration_delay.timeout_seconds=3601', 'deregistration_delay.timeout_seconds=3601'],
])('refuses %p', (text, part) => {
  expect(malformedAttribute(text)?.part).toBe(part);
});
