import { ApiObject, JsonPatch } from 'cdk8s';

import { HttpsApp, type HttpsAppProps } from '../../../lib';
import { type SampleOptions, samplePlatform } from '../../support/platform';

type Sample = ReturnType<typeof samplePlatform>;

function httpbin(more: (sample: Sample) => object = () => ({}), options?: SampleOptions) {
  const sample = samplePlatform(options);
  const props = {
    platform: sample.platform,
    namespace: sample.namespaces.apps,
    host: 'a.sample.com',
    container: { image: 'image:1', port: 8080 },
    ...more(sample),
  };
  return { ...sample, made: new HttpsApp(sample.app, 'httpbin', props as HttpsAppProps) };
}

test('an app is a host and a route: two files, each of one namespace', () => {
  const { made } = httpbin();
  expect([made.host.node.id, made.route.node.id]).toEqual(['60-host-apps-httpbin', '70-app-apps-httpbin']);
  expect(new Set(made.host.toJson().map(({ metadata }) => metadata.namespace))).toEqual(new Set(['istio-ingress']));
  expect(new Set(made.route.toJson().map(({ metadata }) => metadata.namespace))).toEqual(new Set(['apps']));
});

test('the route binds to the Gateway of the host', () => {
  const { made } = httpbin();
  const { namespace, name } = made.gateway.metadata;
  expect(made.virtualService.toJson().spec.gateways).toEqual([`${namespace}/${name}`]);
});

test.each([
  ['internal', undefined],
  ['external', undefined],
  ['ssl', 'Certificate'],
] as const)('everything made is reachable on the %s entry point', (entryPoint, certificate) => {
  const { made } = httpbin(({ entryPoints }) => ({ entryPoint: entryPoints[entryPoint] }));
  expect(made.certificate?.kind).toBe(certificate);
  expect(made.gateway.toJson().spec.selector).toEqual({ istio: entryPoint });
  const { redirect, virtualService, serviceAccount, deployment, service } = made;
  expect([redirect, virtualService, serviceAccount, deployment, service].map((object) => object?.kind)).toEqual([
    'VirtualService',
    'VirtualService',
    'ServiceAccount',
    'Deployment',
    'Service',
  ]);
});

test('an existing Service brings no workload', () => {
  const { made } = httpbin(() => ({ container: undefined, service: { name: 'web', ports: [80] } }));
  expect([made.serviceAccount, made.deployment, made.service]).toEqual([undefined, undefined, undefined]);
});

test('a wildcard of its own is refused: the route would take every host', () => {
  expect(() => httpbin(({ dnsIssuer }) => ({ host: '*.sample.com', issuer: dnsIssuer }))).toThrow(
    'HttpsRoute "httpbin" names no host below "*.sample.com"',
  );
});

test('no name has a hash: all are known from namespace, app and host', () => {
  const { made } = httpbin();
  const names = [...made.host.toJson(), ...made.route.toJson()].map(({ metadata }) => metadata.name);
  expect(new Set(names)).toEqual(new Set(['apps-httpbin', 'apps-httpbin-redirect', 'httpbin']));
});

test('patches reach every object and keep fields that no type knows', () => {
  const { made } = httpbin();
  made.gateway.addJsonPatch(JsonPatch.add('/spec/newer', { field: 1 }), JsonPatch.replace('/spec/selector/istio', 'b'));
  made.certificate?.addJsonPatch(JsonPatch.add('/spec/isCA', true), JsonPatch.add('/metadata/annotations', { a: 'b' }));
  expect(made.gateway.toJson().spec).toMatchObject({ newer: { field: 1 }, selector: { istio: 'b' } });
  expect(made.certificate?.toJson()).toMatchObject({ metadata: { annotations: { a: 'b' } }, spec: { isCA: true } });
  expect(made.host.toJson()).toContainEqual(made.gateway.toJson());
});

test('every object is a plain ApiObject', () => {
  const { made } = httpbin();
  const objects = [...made.host.node.findAll(), ...made.route.node.findAll()].filter((node) =>
    ApiObject.isApiObject(node),
  );
  expect(objects.map((object) => object.constructor)).toEqual(objects.map(() => ApiObject));
});
