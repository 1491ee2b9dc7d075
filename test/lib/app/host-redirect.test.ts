import { hostRedirect } from '../../../lib/app/host-redirect';

test('the redirect matches port 80 and nothing else, so that the exact path of a challenge wins', () => {
  expect(
    hostRedirect({
      name: 'a-redirect',
      namespace: 'istio-ingress',
      labels: { a: 'b' },
      gateway: 'a',
      hosts: ['a.sample.com', '*.b.sample.com'],
    }),
  ).toEqual({
    metadata: { name: 'a-redirect', namespace: 'istio-ingress', labels: { a: 'b' } },
    spec: {
      hosts: ['a.sample.com', '*.b.sample.com'],
      gateways: ['istio-ingress/a'],
      http: [{ name: 'redirect-to-https', match: [{ port: 80 }], redirect: { scheme: 'https', redirectCode: 301 } }],
    },
  });
});

test('a host below a wildcard is left to the wildcard, since Istio refuses both in one VirtualService', () => {
  const hosts = ['*.sample.com', '*.b.sample.com', 'sample.com'];
  const made = hostRedirect({ name: 'a-redirect', namespace: 'istio-ingress', labels: {}, gateway: 'a', hosts });
  expect(made?.spec?.hosts).toEqual(['*.sample.com', 'sample.com']);
});
