import { PARTS, PLATFORM, streamOf } from '../platform-tree';

// Other right ways to run external-dns, for fixtures of the dns checks to build on.

/** A second gateway with an internal load balancer, and a Gateway for it in the namespace of a team. */
export const INTERNAL_SIDE: string = streamOf(
  PARTS.GATEWAY_WORKLOAD.replaceAll('istio-ingress', 'istio-internal')
    .replaceAll('public-gateway', 'internal-gateway')
    .replace('scheme: internet-facing', 'scheme: internal'),
  `\
apiVersion: v1
kind: Namespace
metadata:
  name: istio-internal
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: metrics
  namespace: istio-internal
  annotations:
    dns: private
spec:
  selector:
    istio: internal-gateway
  servers:
    - port:
        number: 80
        name: http
        protocol: HTTP
      hosts:
        - apps/metrics.sample.com
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: metrics
  namespace: apps
spec:
  gateways:
    - istio-internal/metrics
  hosts:
    - metrics.sample.com
  http:
    - route:
        - destination:
            host: web
            port:
              number: 8000
`,
);

/** A second external-dns, for the private zone. */
export const PRIVATE_EXTERNAL_DNS: string = PARTS.EXTERNAL_DNS.replaceAll(
  'name: external-dns\n',
  'name: external-dns-private\n',
)
  .replaceAll('app: external-dns\n', 'app: external-dns-private\n')
  .replaceAll('AccountName: external-dns\n', 'AccountName: external-dns-private\n')
  .replaceAll('namespace: external-dns-private', 'namespace: external-dns')
  .replace('dns in (public)', 'dns=private')
  .replace('zone-type=public', 'zone-type=private')
  .replace('owner-id=sample', 'owner-id=sample-private');

/** Two gateways, two zones of one name, two instances of external-dns. */
export const TWO_SIDES: string = streamOf(PLATFORM, INTERNAL_SIDE, PRIVATE_EXTERNAL_DNS);

/** The platform with other arguments of external-dns, one an item. */
export function withArguments(...argumentsOf: readonly string[]): string {
  const [before = '', after = ''] = PLATFORM.split(/ {10}args:\n(?: {12}- --.*\n)+/);
  return `${before}          args:\n${argumentsOf.map((one) => `            - ${one}\n`).join('')}${after}`;
}

/** Arguments that are right for version 0.22. */
export const ARGUMENTS: readonly string[] = [
  '--source=istio-gateway',
  '--domain-filter=sample.com',
  '--provider=aws',
  '--txt-owner-id=sample',
  '--policy=upsert-only',
];
