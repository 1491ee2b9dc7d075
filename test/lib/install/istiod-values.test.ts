import { SAMPLE_FACTS, text, values } from './sample-facts';

const FILE = 'istiod.values.yaml';

test("the gateway that answers challenges is named by the mesh configuration, in the gateway's namespace", () => {
  expect(values(FILE)).toMatchObject({
    env: { K8S_INGRESS_NS: 'istio-ingress' },
    meshConfig: {
      ingressSelector: 'ingressgateway-ssl',
      ingressService: 'istio-ingressgateway-ssl',
      ingressClass: 'istio',
      ingressControllerMode: 'STRICT',
    },
  });
});

test('istiod, sidecars and their init container pass Pod Security restricted', () => {
  expect(values(FILE)).toMatchObject({
    seccompProfile: { type: 'RuntimeDefault' },
    cni: { enabled: true },
    global: { proxy: { seccompProfile: { type: 'RuntimeDefault' } } },
  });
});

test('OFF stays a string, for YAML 1.1 readers too', () => {
  const meshConfig = { ingressClass: 'istio', ingressControllerMode: 'OFF' } as const;
  expect(text(FILE, { meshConfig })).toContain('  ingressControllerMode: "OFF"\n');
  expect(values(FILE, { meshConfig })).toHaveProperty('meshConfig', meshConfig);
});

test('access logs and extension providers reach the mesh configuration', () => {
  const meshConfig = {
    ...SAMPLE_FACTS.meshConfig,
    accessLogFile: '/dev/stdout',
    accessLogEncoding: 'JSON',
    extensionProviders: [
      { name: 'otel', opentelemetry: { service: 'otel.observability.svc.cluster.local', port: 4317 } },
    ],
  } as const;
  expect(values(FILE, { meshConfig })).toHaveProperty('meshConfig', meshConfig);
});

test('a field that is not set does not appear, so that the default of the mesh stays', () => {
  const meshConfig = { ...SAMPLE_FACTS.meshConfig, ingressSelector: undefined, ingressService: undefined };
  expect(values(FILE, { meshConfig })).toHaveProperty('meshConfig', {
    ingressClass: 'istio',
    ingressControllerMode: 'STRICT',
  });
});

test('a gateway takes Gateways of its own namespace alone, so that no other namespace can take a host', () => {
  expect(values(FILE)).toHaveProperty('env', {
    PILOT_SCOPE_GATEWAY_TO_NAMESPACE: 'true',
    K8S_INGRESS_NS: 'istio-ingress',
  });
});

test('without a gateway for challenges, istiod keeps its default namespace for them', () => {
  expect(values(FILE, { ingressNamespace: undefined })).not.toHaveProperty('env.K8S_INGRESS_NS');
});

test('the revision is there only when the mesh has one', () => {
  expect(values(FILE)).not.toHaveProperty('revision');
  expect(values(FILE, { revision: '1-30' })).toHaveProperty('revision', '1-30');
});

test('a revision that looks like a number stays a string', () => {
  expect(values(FILE, { revision: '130' })).toHaveProperty('revision', '130');
});

test('there is no alias for a reader to follow', () => {
  expect(text(FILE)).not.toMatch(/[&*]a1/);
});
