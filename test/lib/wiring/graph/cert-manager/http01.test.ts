import { namesThroughIstio, validatedNames } from '../../../../../lib/wiring/graph/cert-manager/http01';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf } from '../trees';

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

test('a challenge goes through istiod where that takes its Ingress', () => {
  expect(namesThroughIstio(graphOf(PLATFORM))).toHaveLength(1);
  expect(namesThroughIstio(graphOf(PLATFORM.replace(SOLVER, 'class: nginx')))).toEqual([]);
});
