import { networkModel } from '../../../../e2e/cloud/services/network-model';
import type { Service } from '../../../../e2e/cloud/services/objects';
import { serviceOf } from './services';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
const listeners = (annotations: Record<string, string>, spec?: Partial<Service['spec']>) =>
  networkModel(serviceOf(annotations, spec)).listeners;

test('without annotations it is internal, and forwards to node ports that it checks by connecting', () => {
  const check = { protocol: 'tcp', port: undefined, path: '/', proxyProtocol: false };
  const plain = { tls: undefined, backendTls: false, proxyProtocol: undefined, healthCheck: check };
  expect(networkModel(serviceOf())).toEqual({
    kind: 'network',
    public: false,
    sourceRanges: [],
    listeners: [
      { port: 80, targets: { kind: 'nodes', nodePort: 30080 }, ...plain },
      { port: 443, targets: { kind: 'nodes', nodePort: 30443 }, ...plain },
    ],
  });
});

test.each([
  [{ scheme: 'internet-facing' }, true],
  [{ scheme: 'internal' }, false],
  [{ internal: 'false' }, true],
  [{ internal: 'true' }, false],
])('%j: public is %s', (annotations, isPublic) => {
  expect(networkModel(serviceOf(annotations)).public).toBe(isPublic);
});

test('pods as targets are found by the name of the port', () => {
  expect(listeners({ 'nlb-target-type': 'ip' }).map(({ targets }) => targets)).toEqual([
    { kind: 'pods', portName: 'http2' },
    { kind: 'pods', portName: 'https' },
  ]);
});

test.each([
  [{ 'ssl-cert': ARN, 'ssl-ports': '443' }, [443]],
  [{ 'ssl-cert': ARN, 'ssl-ports': 'https' }, [443]],
  [{ 'ssl-cert': ARN }, [80, 443]],
  [{ 'ssl-ports': '443' }, []],
])('%j: TLS ends at ports %j', (annotations, ports) => {
  expect(listeners(annotations).flatMap(({ port, tls }) => (tls === undefined ? [] : [port]))).toEqual(ports);
});

test('targets are spoken to over TLS only where TLS ends, and if told', () => {
  const annotations = { 'ssl-cert': ARN, 'ssl-ports': '443', 'backend-protocol': 'ssl' };
  expect(listeners(annotations).map(({ backendTls }) => backendTls)).toEqual([false, true]);
});

test.each([
  [
    { 'target-group-attributes': 'deregistration_delay.timeout_seconds=150,proxy_protocol_v2.enabled=true' },
    [true, true],
  ],
  [{ 'target-group-attributes.443': 'proxy_protocol_v2.enabled=true' }, [false, true]],
  [{ 'proxy-protocol': '*' }, [true, true]],
  [{ 'proxy-protocol-per-target-group': '80' }, [true, false]],
])('%j: PROXY protocol is sent, also with health checks', (annotations, sent) => {
  const models = listeners(annotations);
  expect(models.map(({ proxyProtocol }) => proxyProtocol === 'v2')).toEqual(sent);
  expect(models.map(({ healthCheck }) => healthCheck.proxyProtocol)).toEqual(sent);
});

test.each([
  [
    { 'healthcheck-protocol': 'HTTP', 'healthcheck-port': '15021', 'healthcheck-path': '/ready' },
    {},
    ['http', 15021, '/ready'],
  ],
  [{ 'healthcheck-protocol': 'http' }, {}, ['http', undefined, '/']],
  [{ 'healthcheck-port': 'http2', 'nlb-target-type': 'ip' }, {}, ['tcp', 8080, '/']],
  [{ 'healthcheck-port': 'http2' }, {}, ['tcp', 30080, '/']],
  [{}, { externalTrafficPolicy: 'Local', healthCheckNodePort: 31000 }, ['http', 31000, '/healthz']],
])('%j, %j: health is checked by %j', (annotations, spec, check) => {
  const { protocol, port, path } = listeners(annotations, spec)[0]?.healthCheck ?? {};
  expect([protocol, port, path]).toEqual(check);
});

test.each([
  [{ scheme: 'public' }, 'unknown scheme: public'],
  [{ 'ssl-cert': ARN, 'ssl-ports': '*' }, 'Unused port in ssl-ports annotation [*]'],
  [{ 'proxy-protocol': 'true' }, 'invalid value true for Load Balancer proxy protocol v2 annotation'],
  [{ 'target-group-attributes': 'proxy_protocol_v2' }, 'failed to parse stringMap annotation'],
  [{ 'eip-allocations': 'eipalloc-1' }, 'EIP allocations can only be set for internet facing load balancers'],
  [{ scheme: 'internet-facing', 'private-ipv4-addresses': '10.0.0.1' }, 'private IPv4 addresses can only be set'],
  [{ 'healthcheck-protocol': 'grpc' }, 'unsupported health check protocol grpc'],
  [{ 'healthcheck-port': 'nope' }, 'unable to find port nope'],
  [{ 'healthcheck-port': 'https', 'nlb-target-type': 'ip' }, 'cannot use named healthCheckPort'],
])('%j is refused: %s', (annotations, message) => {
  expect(() => networkModel(serviceOf(annotations))).toThrow(message);
});

test('node ports that are not there are refused', () => {
  expect(() => listeners({}, { ports: [{ port: 80 }] })).toThrow('unallocated NodePort');
});

test('source ranges of the spec win over the annotation', () => {
  const service = serviceOf();
  const annotations = { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8, 192.0.2.0/24' };
  const metadata = { ...service.metadata, annotations };
  expect(networkModel({ ...service, metadata }).sourceRanges).toEqual(['10.0.0.0/8', '192.0.2.0/24']);
  const spec = { ...service.spec, loadBalancerSourceRanges: ['198.51.100.0/24'] };
  expect(networkModel({ metadata, spec }).sourceRanges).toEqual(['198.51.100.0/24']);
});
