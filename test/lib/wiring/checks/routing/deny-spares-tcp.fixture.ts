import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const PASSED_THROUGH = PLATFORM.replace(
  '        credentialName: web-tls\n',
  `\
        credentialName: web-tls
    - port:
        number: 443
        name: tls
        protocol: TLS
      hosts:
        - apps/vault.sample.com
      tls:
        mode: PASSTHROUGH
`,
);
const ROUTE = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: vault
  namespace: apps
spec:
  gateways:
    - istio-ingress/web
  hosts:
    - vault.sample.com
  tls:
    - match:
        - sniHosts:
            - vault.sample.com
      route:
        - destination:
            host: web
            port:
              number: 8000
`;
const DENY = `\
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: blocked
  namespace: istio-ingress
spec:
  selector:
    matchLabels:
      istio: public-gateway
  action: DENY
  rules:
    - from:
        - source:
            remoteIpBlocks: ["203.0.113.66/32"]
      to:
        - operation:
            paths: ["/admin*"]
`;

export const fixture: CheckFixture = {
  good: { 'addresses are denied, which TCP shows': streamOf(PASSED_THROUGH, ROUTE, DENY) },
  bad: [
    {
      slip: 'only what HTTP shows',
      of: 'addresses are denied, which TCP shows',
      line: 'remoteIpBlocks: ["203.0.113.66/32"]',
      becomes: 'notRequestPrincipals: ["*"]',
      finds: {
        code: 'AH382',
        object: 'AuthorizationPolicy istio-ingress/blocked',
        path: 'spec.rules[0]',
        severity: 'warning',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
