import { classicLoadBalancer } from '../../../../lib/entry-points/load-balancer/classic-load-balancer';
import { ANNOTATION_PREFIX } from '../../../../lib/entry-points/load-balancer/settings';

const settings = { scheme: 'internet-facing', proxyProtocol: false, drainSeconds: 30 } as const;

test('it has no class, so that the in-tree controller takes it, and asks for no Network Load Balancer', () => {
  const { loadBalancerClass, annotations } = classicLoadBalancer(settings);
  expect(loadBalancerClass).toBeUndefined();
  expect(annotations).not.toHaveProperty([`${ANNOTATION_PREFIX}type`]);
});

test('a leaving node gets as long as the gateway drains', () => {
  expect(classicLoadBalancer(settings).annotations[`${ANNOTATION_PREFIX}connection-draining-timeout`]).toBe('30');
});

test('the TLS policy is a choice', () => {
  const { annotations } = classicLoadBalancer({ ...settings, tls: { certificateArn: 'arn', policy: 'mine' } });
  expect(annotations[`${ANNOTATION_PREFIX}ssl-negotiation-policy`]).toBe('mine');
});
