import { type GatewayPodSettings, gatewayPodTemplate } from '../../../lib/entry-points/gateway-pod';
import { Mesh } from '../../../lib/mesh/mesh';

const template = (changes: Partial<GatewayPodSettings> = {}) =>
  gatewayPodTemplate({ name: 'istio-ssl', mesh: new Mesh(), drainSeconds: 150, proxyProtocol: false, ...changes });

function proxy(changes: Partial<GatewayPodSettings> = {}) {
  const [container, ...others] = template(changes).spec.containers;
  expect(others).toEqual([]);
  return container as NonNullable<typeof container>;
}

function resources(changes: Partial<GatewayPodSettings>) {
  const { requests, limits } = proxy(changes).resources;
  const values = (each: typeof requests) => Object.entries(each).map(([name, { value }]) => `${name} ${value}`);
  return { requests: values(requests), limits: values(limits) };
}

test('istiod completes the pod with the gateway template, so it is of the control plane’s version', () => {
  expect(template().metadata).toMatchObject({
    labels: { app: 'istio-ssl', istio: 'ssl', 'sidecar.istio.io/inject': 'true', 'istio.io/dataplane-mode': 'none' },
    annotations: { 'inject.istio.io/templates': 'gateway' },
  });
  expect(proxy()).toMatchObject({ name: 'istio-proxy', image: 'auto' });
});

test('the revision of the mesh stands on the pod, where its webhook looks', () => {
  expect(template().metadata.labels).not.toHaveProperty(['istio.io/rev']);
  expect(template({ mesh: new Mesh({ revision: '1-30-3' }) }).metadata.labels).toMatchObject({
    'istio.io/rev': '1-30-3',
  });
});

test('it passes Pod Security restricted, and opens ports below 1024 all the same', () => {
  expect(template().spec.securityContext).toEqual({
    seccompProfile: { type: 'RuntimeDefault' },
    sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
  });
  expect(proxy().securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
  });
});

test('it is killed 30 seconds after the end of its drain', () => {
  expect(template({ drainSeconds: 300 }).spec.terminationGracePeriodSeconds).toBe(330);
});

test('with PROXY protocol the health port understands its header, which load balancers send on checks too', () => {
  expect(proxy().env).toBeUndefined();
  expect(proxy({ proxyProtocol: true }).env).toEqual([
    { name: 'ENVOY_STATUS_PORT_ENABLE_PROXY_PROTOCOL', value: 'true' },
  ]);
});

test('CPU and memory have defaults that can be changed one by one', () => {
  expect(resources({})).toEqual({ requests: ['cpu 100m', 'memory 128Mi'], limits: ['cpu 2', 'memory 1Gi'] });
  expect(resources({ requests: { cpu: '1' }, limits: { memory: '2Gi', cpu: undefined } })).toEqual({
    requests: ['cpu 1', 'memory 128Mi'],
    limits: ['cpu 2', 'memory 2Gi'],
  });
});

test('Prometheus finds its metrics, and annotations of one’s own win', () => {
  expect(template().metadata.annotations).toMatchObject({
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': '15020',
    'prometheus.io/path': '/stats/prometheus',
  });
  const podAnnotations = { 'prometheus.io/scrape': 'false', 'company.io/owner': 'platform' };
  expect(template({ podAnnotations }).metadata.annotations).toMatchObject(podAnnotations);
});
