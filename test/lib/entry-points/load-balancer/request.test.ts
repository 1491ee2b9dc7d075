import { loadBalancerRequest } from '../../../../lib/entry-points/load-balancer/request';
import { ANNOTATION_PREFIX } from '../../../../lib/entry-points/load-balancer/settings';
import type { LoadBalancerController } from '../../../../lib/handover/handover';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/a';

interface Expected {
  readonly loadBalancerClass?: string;
  readonly always: object;
  readonly scheme: Record<'internal' | 'internet-facing', object>;
  readonly tls: object;
  /** What PROXY protocol adds, or changes, without and with TLS. */
  readonly proxyProtocol: object;
  readonly proxyProtocolWithTls?: object;
}

const NETWORK = {
  always: {
    'nlb-target-type': 'ip',
    'healthcheck-protocol': 'http',
    'healthcheck-port': '15021',
    'healthcheck-path': '/healthz/ready',
    'target-group-attributes': 'deregistration_delay.timeout_seconds=150',
  },
  scheme: { internal: { scheme: 'internal' }, 'internet-facing': { scheme: 'internet-facing' } },
  tls: {
    'ssl-cert': ARN,
    'ssl-ports': '443',
    'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    'backend-protocol': 'tcp',
  },
  proxyProtocol: {
    'target-group-attributes': 'deregistration_delay.timeout_seconds=150,proxy_protocol_v2.enabled=true',
  },
};

const CONTROLLERS: Record<LoadBalancerController, Expected> = {
  'aws-lbc': { ...NETWORK, loadBalancerClass: 'service.k8s.aws/nlb' },
  'eks-auto': { ...NETWORK, loadBalancerClass: 'eks.amazonaws.com/nlb' },
  'in-tree': {
    always: { 'connection-draining-enabled': 'true', 'connection-draining-timeout': '150' },
    scheme: { internal: { internal: 'true' }, 'internet-facing': {} },
    tls: {
      'ssl-cert': ARN,
      'ssl-ports': '443',
      'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS-1-2-2017-01',
      'backend-protocol': 'http',
    },
    proxyProtocol: { 'proxy-protocol': '*' },
    proxyProtocolWithTls: { 'backend-protocol': 'tcp' },
  },
};

const COMBINATIONS = (Object.keys(CONTROLLERS) as LoadBalancerController[]).flatMap((controller) =>
  (['internal', 'internet-facing'] as const).flatMap((scheme) =>
    [false, true].flatMap((tls) => [false, true].map((proxyProtocol) => ({ controller, scheme, tls, proxyProtocol }))),
  ),
);

test.each(COMBINATIONS)(
  '$controller makes it $scheme, with TLS: $tls, with PROXY protocol: $proxyProtocol',
  ({ controller, scheme, tls, proxyProtocol }) => {
    const { loadBalancerClass, ...expected } = CONTROLLERS[controller];
    const request = loadBalancerRequest(controller, {
      scheme,
      tls: tls ? { certificateArn: ARN } : undefined,
      proxyProtocol,
      drainSeconds: 150,
    });
    expect(request.loadBalancerClass).toBe(loadBalancerClass);
    expect(unprefixed(request.annotations)).toEqual({
      ...expected.always,
      ...expected.scheme[scheme],
      ...(tls && expected.tls),
      ...(proxyProtocol && expected.proxyProtocol),
      ...(proxyProtocol && tls && expected.proxyProtocolWithTls),
    });
  },
);

test('every combination of controller, scheme, TLS and PROXY protocol is there', () => {
  expect(COMBINATIONS).toHaveLength(3 * 2 * 2 * 2);
});

function unprefixed(annotations: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(annotations).map(([key, value]) => {
      expect(key).toContain(ANNOTATION_PREFIX);
      return [key.slice(ANNOTATION_PREFIX.length), value];
    }),
  );
}
