import { Mesh } from '../../../lib/mesh/mesh';
import { TracingProvider } from '../../../lib/mesh/tracing';

const GATEWAY = { name: 'istio-ssl', istioLabel: 'ssl', namespace: 'istio-ingress' };

test('without a revision there is the default control plane', () => {
  const mesh = new Mesh();
  expect(mesh.injectionLabels).toEqual({ 'istio-injection': 'enabled' });
  expect(mesh.podLabels).toEqual({});
});

test('a revision drives namespaces and gateway pods alike', () => {
  const mesh = new Mesh({ revision: '1-30-3' });
  expect(mesh.injectionLabels).toEqual({ 'istio.io/rev': '1-30-3' });
  expect(mesh.podLabels).toEqual({ 'istio.io/rev': '1-30-3' });
});

test('istiod serves Ingress objects of one class alone, and says nothing else that is not asked for', () => {
  expect(new Mesh().config).toEqual({ ingressClass: 'istio', ingressControllerMode: 'STRICT' });
  expect(new Mesh({ ingressClass: 'mesh', ingressControllerMode: 'DEFAULT' }).config).toEqual({
    ingressClass: 'mesh',
    ingressControllerMode: 'DEFAULT',
  });
});

test('the gateway that answers HTTP-01 is told to istiod by selector and by Service', () => {
  const mesh = new Mesh();
  expect(mesh.ingressGateway).toBeUndefined();
  mesh.answerHttp01With(GATEWAY);
  expect(mesh.ingressGateway).toEqual(GATEWAY);
  expect(mesh.config).toMatchObject({ ingressSelector: 'ssl', ingressService: 'istio-ssl' });
});

test('access logs go to the standard output as text, or where and how one says', () => {
  expect(new Mesh({ accessLogs: {} }).config).toMatchObject({
    accessLogFile: '/dev/stdout',
    accessLogEncoding: 'TEXT',
  });
  expect(new Mesh({ accessLogs: { file: '/log', encoding: 'JSON' } }).config).toMatchObject({
    accessLogFile: '/log',
    accessLogEncoding: 'JSON',
  });
});

test('a tracing provider is known to the mesh', () => {
  const tracing = new TracingProvider({ service: 'collector' });
  const mesh = new Mesh({ tracing });
  expect(mesh.tracing).toBe(tracing);
  expect(mesh.config.extensionProviders).toEqual([tracing.extensionProvider]);
});

test('a mesh answers HTTP-01 through one gateway', () => {
  const mesh = new Mesh();
  mesh.answerHttp01With(GATEWAY);
  expect(() => mesh.answerHttp01With({ ...GATEWAY, name: 'istio-other' })).toThrow(
    'entry points "istio-ssl" and "istio-other" both need HTTP-01: a mesh has one ingressSelector, so challenges that reach the other gateway get 404. ' +
      "Set challenge: 'dns-01' on one of them.",
  );
});

test('a mesh that ignores Ingress objects answers no HTTP-01', () => {
  expect(() => new Mesh({ ingressControllerMode: 'OFF' }).answerHttp01With(GATEWAY)).toThrow(
    'entry point "istio-ssl" answers HTTP-01 but the mesh has ingressControllerMode OFF: istiod ignores the Ingress of cert-manager\'s solver, so every challenge gets 404. ' +
      'Use ingressControllerMode STRICT or DEFAULT, or the challenge dns-01 on the entry point.',
  );
});

test('revision and class are names', () => {
  expect(() => new Mesh({ revision: '1.30.3' })).toThrow('mesh revision "1.30.3" is not a DNS-1123 label');
  expect(() => new Mesh({ ingressClass: 'Istio' })).toThrow('ingress class "Istio" is not a DNS-1123 label');
});
