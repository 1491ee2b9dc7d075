import { namesFrom, refusalOf, watches } from '../../../../../lib/wiring/graph/external-dns';
import { GATEWAY, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf } from '../trees';
import { instanceOf } from './instance-tree';

function objectWith(apiVersion: string, kind: string, rest: string) {
  const [resource] = graphOf(`apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}`).resources;
  if (!resource) throw new Error('no object');
  return resource;
}

const SOURCES = ['istio-gateway', 'service', 'ingress', 'crd'].map((source) => `--source=${source}`);
const gateway = (metadata: string) =>
  objectWith('networking.istio.io/v1', 'Gateway', `metadata: {name: web, namespace: apps, ${metadata}}\n`);

test('the sources say which kinds are watched', () => {
  const watched = (kind: string, ...flags: readonly string[]) => watches(instanceOf(...flags), { kind });
  expect(watched(GATEWAY, '--source=istio-gateway')).toBe(true);
  expect(watched(VIRTUAL_SERVICE, '--source=istio-gateway')).toBe(false);
  expect(watched(GATEWAY, '--source=${SOURCE}')).toBeUndefined();
});

test.each([
  ['labels: {team: web}', ['--label-filter=team=shop'], 'label-filter'],
  ['annotations: {dns: public}', ['--annotation-filter=dns=private'], 'annotation-filter'],
  ['annotations: {dns: "${DNS}"}', ['--annotation-filter=dns=private'], 'unknown'],
  ['annotations: {external-dns.kubernetes.io/controller: other}', [], 'controller'],
  ['annotations: {external-dns.kubernetes.io/controller: dns-controller}', [], undefined],
  ['labels: {}', ['--namespace=other'], 'namespace'],
])('a Gateway with %s and %j: %s', (metadata, flags, refusal) => {
  expect(refusalOf(instanceOf(...SOURCES, ...flags), gateway(metadata))).toBe(refusal);
});

test('an Ingress is taken by its class, where classes are asked for', () => {
  const ingress = (spec: string) =>
    objectWith('networking.k8s.io/v1', 'Ingress', `metadata: {name: web, namespace: apps}\nspec: ${spec}\n`);
  const refusal = (spec: string) => refusalOf(instanceOf(...SOURCES, '--ingress-class=alb'), ingress(spec));
  expect([refusal('{ingressClassName: alb}'), refusal('{ingressClassName: istio}'), refusal('{}')]).toEqual([
    undefined,
    'ingress-class',
    'ingress-class',
  ]);
});

test.each([
  [
    'networking.istio.io/v1',
    'Gateway',
    'spec: {servers: [{hosts: [apps/Web.sample.com, "*", "./api.sample.com"]}]}',
    ['web.sample.com', 'api.sample.com'],
  ],
  ['v1', 'Service', '', ['svc.sample.com']],
  [
    'networking.k8s.io/v1',
    'Ingress',
    'spec: {rules: [{host: a.sample.com}], tls: [{hosts: [b.sample.com]}]}',
    ['a.sample.com', 'b.sample.com'],
  ],
  ['externaldns.k8s.io/v1alpha1', 'DNSEndpoint', 'spec: {endpoints: [{dnsName: c.sample.com.}]}', ['c.sample.com']],
])('names of %s %s', (apiVersion, kind, spec, names) => {
  const annotation = kind === 'Service' ? ', annotations: {external-dns.kubernetes.io/hostname: svc.sample.com}' : '';
  const resource = objectWith(apiVersion, kind, `metadata: {name: web, namespace: apps${annotation}}\n${spec}\n`);
  expect(namesFrom(instanceOf(...SOURCES), resource)).toEqual(names);
});

test('the annotation may be ignored', () => {
  const annotated = gateway('annotations: {external-dns.kubernetes.io/hostname: "x.sample.com, y.sample.com"}');
  expect(namesFrom(instanceOf(...SOURCES), annotated)).toEqual(['x.sample.com', 'y.sample.com']);
  expect(namesFrom(instanceOf(...SOURCES, '--ignore-hostname-annotation'), annotated)).toEqual([]);
});
