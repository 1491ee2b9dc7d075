import { challengeRedirects } from '../../../../lib/wiring/graph/challenge-redirects';
import { namesThroughIstio, validatedNames } from '../../../../lib/wiring/graph/http01';
import { solverMisses } from '../../../../lib/wiring/graph/solver-misses';
import { PLATFORM } from '../checks/platform-tree';
import { graphOf } from './trees';

const SOLVER = 'ingressClassName: istio';

test("a name by HTTP-01 on Istio's gateway is known with its servers and pods", () => {
  const [validated, ...others] = validatedNames(graphOf(PLATFORM));
  expect(others).toEqual([]);
  expect(validated?.name).toBe('web.sample.com');
  expect(validated?.taker.by).toBe('istio');
  expect(validated?.servers.map(({ port }) => port)).toEqual([443]);
  expect(validated?.workloads.map(({ resource }) => String(resource))).toEqual(['Deployment istio-ingress/gateway']);
});

test.each([
  ['by DNS-01', PLATFORM.replace('http01:', 'dns01:')],
  ['by a private authority', PLATFORM.replace('  acme:', '  ca:')],
  ['that no Gateway serves with the certificate', PLATFORM.replace('credentialName: web-tls', 'credentialName: other')],
])('a name %s is none', (_, yaml) => {
  expect(validatedNames(graphOf(yaml))).toEqual([]);
});

test.each([
  ['istio', undefined],
  ['missing', 'no-class'],
])('with ingressClassName %s istiod passes over it: %s', (name, miss) => {
  const graph = graphOf(PLATFORM.replace(SOLVER, `ingressClassName: ${name}`));
  expect(solverMisses(graph).map((one) => one.miss)).toEqual(miss === undefined ? [] : [miss]);
  expect(namesThroughIstio(graph)).toHaveLength(miss === undefined ? 1 : 0);
});

test.each([
  ['class: nginx', 'other'],
  ['class: istio-public', 'other'],
  ['serviceType: ClusterIP', 'unknown'],
])('with %s and no mesh configuration: %s', (solver, miss) => {
  expect(solverMisses(graphOf(PLATFORM.replace(SOLVER, solver))).map((one) => one.miss)).toEqual([miss]);
});

function redirectsWith(host: string, boundTo = 'web', selector = 'public-gateway'): number {
  const graph = graphOf(`${PLATFORM.replace('istio-ingress/web\n', `istio-ingress/${boundTo}\n`)}---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: redirect, namespace: istio-ingress }
spec:
  selector: { istio: ${selector} }
  servers:
    - { port: { number: 80, name: http, protocol: HTTP }, hosts: ["${host}"], tls: { httpsRedirect: true } }
`);
  const [validated] = validatedNames(graph);
  return validated ? challengeRedirects(graph, validated).length : Number.NaN;
}

test('a redirect is in the way by its very host, or by a route bound to it', () => {
  expect(redirectsWith('*')).toBe(0);
  expect(redirectsWith('*.sample.com')).toBe(0);
  expect(redirectsWith('apps/web.sample.com')).toBe(0);
  expect(redirectsWith('web.sample.com')).toBe(1);
  expect(redirectsWith('*', 'redirect')).toBe(1);
  expect(redirectsWith('other/*', 'redirect')).toBe(0);
});

test('a redirect on other pods is not in the way', () => {
  expect(redirectsWith('web.sample.com', 'web', 'private-gateway')).toBe(0);
});
