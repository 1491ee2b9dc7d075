import { classicModel } from '../../../../e2e/cloud/services/classic-model';
import type { Service } from '../../../../e2e/cloud/services/objects';
import { serviceOf } from './services';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
const model = (annotations: Record<string, string> = {}, spec: Partial<Service['spec']> = {}) =>
  classicModel(serviceOf(annotations, { loadBalancerClass: undefined, ...spec }));

test('it is public and forwards to node ports; all are checked at the first', () => {
  const { public: isPublic, listeners } = model();
  expect(isPublic).toBe(true);
  expect(listeners.map(({ port, targets, healthCheck }) => [port, targets, healthCheck.port])).toEqual([
    [80, { kind: 'nodes', nodePort: 30080 }, 30080],
    [443, { kind: 'nodes', nodePort: 30443 }, 30080],
  ]);
});

test.each([
  ['true', false],
  ['0.0.0.0/0', false],
  ['false', true],
])('internal %s: public is %s', (internal, isPublic) => {
  expect(model({ internal }).public).toBe(isPublic);
});

test.each([
  [{ 'ssl-cert': ARN }, [80, 443]],
  [{ 'ssl-cert': ARN, 'ssl-ports': '*' }, [80, 443]],
  [{ 'ssl-cert': ARN, 'ssl-ports': '443' }, [443]],
  [{ 'ssl-cert': ARN, 'ssl-ports': 'https' }, [443]],
])('%j: TLS ends at ports %j', (annotations, ports) => {
  expect(model(annotations).listeners.flatMap(({ port, tls }) => (tls === undefined ? [] : [port]))).toEqual(ports);
});

test('PROXY protocol is of version 1', () => {
  expect(model({ 'proxy-protocol': '*' }).listeners.map(({ proxyProtocol }) => proxyProtocol)).toEqual(['v1', 'v1']);
});

test('with policy Local kube-proxy is asked for health', () => {
  const { listeners } = model({}, { externalTrafficPolicy: 'Local', healthCheckNodePort: 31000 });
  expect(listeners[0]?.healthCheck).toEqual({ protocol: 'http', port: 31000, path: '/healthz', proxyProtocol: false });
});

test.each([
  [{ type: 'nlb' }, {}, 'not played'],
  [{ 'target-group-attributes': 'a=b' }, {}, 'only supported for NLB'],
  [{ 'proxy-protocol': 'true' }, {}, "only value supported currently is '*'"],
  [{ 'ssl-cert': ARN, 'backend-protocol': 'grpc' }, {}, 'Invalid backend protocol grpc'],
  [{}, { sessionAffinity: 'ClientIP' }, 'unsupported load balancer affinity: ClientIP'],
  [{}, { ports: [{ port: 53, protocol: 'UDP', nodePort: 30053 }] }, 'Protocol UDP not supported'],
])('%j, %j is refused: %s', (annotations, spec, message) => {
  expect(() => model(annotations, spec)).toThrow(message);
});
