import { challengeRedirects } from '../../../../../lib/wiring/graph/cert-manager/challenge-redirects';
import { validatedNames } from '../../../../../lib/wiring/graph/cert-manager/http01';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf } from '../trees';

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
