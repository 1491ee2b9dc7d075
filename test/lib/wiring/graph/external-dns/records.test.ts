import {
  annotationPrefix,
  externalDnsInstances,
  instancesFor,
  mayMakeOtherRecords,
  missingRecords,
  recordsFor,
  targetsOf,
} from '../../../../../lib/wiring/graph/external-dns';
import { GATEWAY, SERVICE, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';
import { deploymentOf, instanceOf } from './instance-tree';

const GATEWAYS = `\
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: gw, namespace: ingress}
spec: {template: {metadata: {labels: {istio: gw}}, spec: {containers: [{name: istio-proxy}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: gw, namespace: ingress}
spec: {type: LoadBalancer, selector: {istio: gw, app: gw}, ports: [{port: 443}]}
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: web, namespace: apps, annotations: {dns: public}, labels: {team: web}}
spec:
  selector: {istio: gw}
  servers: [{port: {number: 443, protocol: HTTPS}, hosts: [./web.sample.com, "*.shop.sample.com", "*"], tls: {mode: SIMPLE}}]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: apps}
spec: {gateways: [web], hosts: [web.sample.com, other.sample.org]}
`;
const graphWith = (flags: readonly string[], more = '') =>
  graphOf(
    `${deploymentOf(`{name: external-dns, image: "external-dns:v0.22.0", args: ${JSON.stringify(flags)}}`)}${GATEWAYS}${more}`,
  );
const FLAGS = ['--source=istio-gateway', '--domain-filter=sample.com'];
const answer = (flags: readonly string[], host = 'web.sample.com') => {
  const graph = graphWith(flags);
  const [first] = instancesFor(graph, objectOf(graph, GATEWAY, 'apps', 'web'), host);
  return first?.refusal ?? first?.makesRecord;
};

test.each([
  [FLAGS, 'web.sample.com', true],
  [FLAGS, '*.shop.sample.com', true],
  [FLAGS, 'elsewhere.sample.com', 'host'],
  [['--source=service'], 'web.sample.com', 'source'],
  [[...FLAGS, '--namespace=ingress'], 'web.sample.com', 'namespace'],
  [[...FLAGS, '--namespace=apps'], 'web.sample.com', 'target'],
  [[...FLAGS, '--annotation-filter=dns=private'], 'web.sample.com', 'annotation-filter'],
  [[...FLAGS, '--label-filter=team=shop'], 'web.sample.com', 'label-filter'],
  [['--source=istio-gateway', '--domain-filter=sample.org'], 'web.sample.com', 'domain'],
  [['--source=${SOURCE}'], 'web.sample.com', undefined],
])('%j, %s: %s', (flags, host, expected) => {
  expect(answer(flags, host)).toBe(expected);
});

test('wildcard records answer for names at any depth', () => {
  const graph = graphWith(FLAGS);
  expect(recordsFor(graph, 'a.b.shop.sample.com').map(({ name }) => name)).toEqual(['*.shop.sample.com']);
  expect(recordsFor(graph, 'shop.sample.com')).toEqual([]);
});

test('a VirtualService gets the target of a Gateway that it names and may be bound to', () => {
  const graph = graphWith(['--source=istio-virtualservice']);
  const source = objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web');
  expect(instancesFor(graph, source, 'web.sample.com')[0]?.makesRecord).toBe(true);
});

test('targets are the Services whose selector holds that of the Gateway', () => {
  const graph = graphWith(FLAGS);
  const [instance] = externalDnsInstances(graph);
  const targets = targetsOf(graph, instance as never, objectOf(graph, GATEWAY, 'apps', 'web'));
  expect(targets).toMatchObject({
    from: 'services',
    state: 'some',
    services: [objectOf(graph, SERVICE, 'ingress', 'gw')],
  });
});

test('the prefix of annotations goes by the flag, then by the version', () => {
  expect([instanceOf(), instanceOf('--annotation-prefix=dns.sample.com/')].map(annotationPrefix)).toEqual([
    'external-dns.kubernetes.io/',
    'dns.sample.com/',
  ]);
});

test('a host without a record is told with the reason that is nearest to one', () => {
  const graph = graphWith([...FLAGS, '--annotation-filter=dns=private']);
  expect(missingRecords(graph).map(({ host, reason }) => [host, reason])).toEqual([
    ['web.sample.com', 'annotation-filter'],
    ['*.shop.sample.com', 'annotation-filter'],
  ]);
});

test('nothing is missing where an instance may make records that cannot be seen', () => {
  const graph = graphWith([...FLAGS, '--annotation-filter=dns=private', '--fqdn-template={{.Name}}.sample.com']);
  expect([mayMakeOtherRecords(graph), missingRecords(graph)]).toEqual([true, []]);
});

test('nothing is missing of names that a ServiceEntry has, or that no DNS holds', () => {
  const entry =
    '---\napiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: {name: out, namespace: apps}\nspec: {hosts: [web.sample.com]}\n';
  const graph = graphWith(['--source=istio-gateway', '--annotation-filter=dns=private'], entry);
  expect(missingRecords(graph).map(({ host }) => host)).toEqual(['*.shop.sample.com']);
});
