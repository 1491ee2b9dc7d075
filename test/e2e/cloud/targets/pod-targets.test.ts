import type { Endpoint, EndpointSlice, Pod } from '../../../../e2e/cloud/services/objects';
import { podTargets } from '../../../../e2e/cloud/targets/pod-targets';
import { serviceOf } from '../services/services';

const pod = (name: string, containersReady = 'True'): Pod => ({
  metadata: { name, namespace: 'ingress', uid: name },
  spec: {},
  status: { conditions: [{ type: 'ContainersReady', status: containersReady }] },
});

const slice = (port: number, endpoints: Endpoint[], more: Partial<EndpointSlice> = {}): EndpointSlice => ({
  metadata: {
    name: `s-${port}`,
    namespace: 'ingress',
    uid: `s-${port}`,
    labels: { 'kubernetes.io/service-name': 'gateway' },
  },
  addressType: 'IPv4',
  ports: [{ name: 'https', port }],
  endpoints,
  ...more,
});

const endpoint = (name: string, ip: string, conditions: Endpoint['conditions'] = { ready: true }): Endpoint => ({
  addresses: [ip],
  conditions,
  targetRef: { kind: 'Pod', namespace: 'ingress', name },
});

const found = (slices: EndpointSlice[], pods: Pod[], portName = 'https') => {
  const cluster = { slices, pods: new Map(pods.map((one) => [`ingress/${one.metadata.name}`, one])) };
  return podTargets(serviceOf(), portName, cluster).map(({ ip, port }) => `${ip}:${port}`);
};

test('a named target port is the number that each pod has for it', () => {
  const slices = [slice(8443, [endpoint('a', '10.0.0.1')]), slice(9443, [endpoint('b', '10.0.0.2')])];
  expect(found(slices, [pod('a'), pod('b')])).toEqual(['10.0.0.1:8443', '10.0.0.2:9443']);
  expect(found(slices, [pod('a'), pod('b')], 'other')).toEqual([]);
});

test.each<[string, Endpoint['conditions'], string, number]>([
  ['ready', { ready: true }, 'True', 1],
  ['of unknown readiness', {}, 'True', 1],
  ['not ready', { ready: false }, 'False', 0],
  ['kept from being ready by its gates alone', { ready: false, serving: false }, 'True', 1],
  ['leaving', { ready: false, serving: true, terminating: true }, 'True', 0],
])('a pod that is %s', (_, conditions, containersReady, count) => {
  expect(found([slice(1, [endpoint('a', '10.0.0.1', conditions)])], [pod('a', containersReady)])).toHaveLength(count);
});

test('what is no pod, not known yet, of another Service or another family is left out', () => {
  const other = { name: 'x', namespace: 'ingress', uid: 'x', labels: { 'kubernetes.io/service-name': 'other' } };
  const slices = [
    slice(1, [{ addresses: ['192.0.2.1'] }, endpoint('unknown', '10.0.0.9')]),
    slice(2, [endpoint('a', '10.0.0.1')], { metadata: other }),
    slice(3, [endpoint('a', 'fd00::1')], { addressType: 'IPv6' }),
    slice(4, [], { endpoints: null, ports: null }),
  ];
  expect(found(slices, [pod('a')])).toEqual([]);
});
