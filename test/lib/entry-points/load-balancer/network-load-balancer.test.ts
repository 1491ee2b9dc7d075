import { networkLoadBalancer } from '../../../../lib/entry-points/load-balancer/network-load-balancer';
import { ANNOTATION_PREFIX } from '../../../../lib/entry-points/load-balancer/settings';

const settings = { scheme: 'internal', proxyProtocol: false, drainSeconds: 30 } as const;

test('it is of the class of its controller', () => {
  expect(networkLoadBalancer('service.k8s.aws/nlb', settings).loadBalancerClass).toBe('service.k8s.aws/nlb');
});

test('a leaving target gets as long as the gateway drains', () => {
  expect(networkLoadBalancer('c', settings).annotations[`${ANNOTATION_PREFIX}target-group-attributes`]).toBe(
    'deregistration_delay.timeout_seconds=30',
  );
});

test('the TLS policy is a choice', () => {
  const tls = { certificateArn: 'arn', policy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' };
  const { annotations } = networkLoadBalancer('c', { ...settings, tls });
  expect(annotations[`${ANNOTATION_PREFIX}ssl-negotiation-policy`]).toBe('ELBSecurityPolicy-TLS13-1-3-2021-06');
});

test('no annotation that EKS Auto Mode does not know is written', () => {
  const { annotations } = networkLoadBalancer('c', { ...settings, proxyProtocol: true });
  expect(annotations).not.toHaveProperty([`${ANNOTATION_PREFIX}proxy-protocol`]);
});
