import { hostGateway } from '../../../lib/app/host-gateway';
import type { EntryPointRef } from '../../../lib/entry-points/entry-point-ref';
import { Namespace } from '../../../lib/mesh/namespace';

const COMMON = {
  name: 'ssl',
  namespace: Namespace.fromName('istio-ingress'),
  selector: { istio: 'ssl' },
  scheme: 'internet-facing',
} as const;

const gateway = (entryPoint: EntryPointRef, more: object = {}) =>
  hostGateway({
    name: 'apps-a',
    labels: { a: 'b' },
    annotations: { externaldns: 'ssl' },
    entryPoint,
    hosts: ['a.sample.com'],
    namespaces: ['apps'],
    secretName: 'a.sample.com',
    ...more,
  });

test('where TLS ends at the gateway, port 443 serves the Secret', () => {
  expect(gateway({ ...COMMON, tlsEndsAt: 'gateway', challenge: 'http-01' })).toEqual({
    metadata: {
      name: 'apps-a',
      namespace: 'istio-ingress',
      labels: { a: 'b' },
      annotations: { externaldns: 'ssl' },
    },
    spec: {
      selector: { istio: 'ssl' },
      servers: [
        {
          hosts: ['apps/a.sample.com'],
          port: { number: 443, name: 'https', protocol: 'HTTPS' },
          tls: { mode: 'SIMPLE', credentialName: 'a.sample.com' },
        },
        { hosts: ['istio-ingress/a.sample.com'], port: { number: 80, name: 'http', protocol: 'HTTP' } },
      ],
    },
  });
});

test('where TLS ends at the load balancer, port 443 speaks HTTP', () => {
  const [https] = gateway({ ...COMMON, tlsEndsAt: 'load-balancer', certificateNames: [] })?.spec?.servers ?? [];
  expect(https).toEqual({ hosts: ['apps/a.sample.com'], port: { number: 443, name: 'https', protocol: 'HTTP' } });
});

test('hosts are bound to each namespace on port 443 and to the own one on port 80', () => {
  const entryPoint = { ...COMMON, tlsEndsAt: 'gateway', challenge: 'http-01' } as const;
  const made = gateway(entryPoint, { hosts: ['a.sample.com', 'b.sample.com'], namespaces: ['apps', 'shop'] });
  expect(made?.spec?.servers?.map(({ hosts }) => hosts)).toEqual([
    ['apps/a.sample.com', 'apps/b.sample.com', 'shop/a.sample.com', 'shop/b.sample.com'],
    ['istio-ingress/a.sample.com', 'istio-ingress/b.sample.com'],
  ]);
});
