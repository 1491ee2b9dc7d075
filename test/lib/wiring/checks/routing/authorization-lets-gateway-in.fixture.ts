import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const ALLOW = `\
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: gateways
  namespace: apps
spec:
  action: ALLOW
  rules:
    - from:
        - source:
            principals: [cluster.local/ns/istio-ingress/sa/gateway]
      to:
        - operation:
            ports: ["8080"]
`;
const NOBODY = `\
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: nobody
  namespace: apps
spec: {}
`;

export const fixture: CheckFixture = {
  good: {
    'by identity and port': streamOf(PLATFORM, ALLOW, NOBODY),
    'by host': streamOf(PLATFORM, ALLOW.replace('ports: ["8080"]', 'hosts: ["*.sample.com"]')),
    'all but some are denied': streamOf(
      PLATFORM,
      ALLOW.replace('ALLOW', 'DENY').replace('principals', 'notPrincipals'),
    ),
  },
  bad: [
    {
      slip: 'the identity of another gateway',
      of: 'by identity and port',
      line: 'principals: [cluster.local/ns/istio-ingress/sa/gateway]',
      becomes: 'principals: [cluster.local/ns/istio-system/sa/istio-ingressgateway]',
      finds: {
        code: 'AH380',
        object: 'AuthorizationPolicy apps/gateways',
        path: 'spec.rules',
        related: ['AuthorizationPolicy apps/nobody', 'Deployment apps/web', 'VirtualService apps/web'],
        severity: 'warning',
      },
    },
    {
      slip: "the Service's port instead of the container's",
      of: 'by identity and port',
      line: 'ports: ["8080"]',
      becomes: 'ports: ["8000"]',
      finds: { code: 'AH380', object: 'AuthorizationPolicy apps/gateways', path: 'spec.rules' },
    },
    {
      slip: 'another host',
      of: 'by host',
      line: 'hosts: ["*.sample.com"]',
      becomes: 'hosts: ["*.example.com"]',
      finds: { code: 'AH380', object: 'AuthorizationPolicy apps/gateways', path: 'spec.rules' },
    },
    {
      slip: 'the gateway itself is denied',
      of: 'all but some are denied',
      line: 'notPrincipals: [cluster.local/ns/istio-ingress/sa/gateway]',
      becomes: 'principals: [cluster.local/ns/istio-ingress/sa/gateway]',
      finds: { code: 'AH381', object: 'AuthorizationPolicy apps/gateways', path: 'spec.rules', severity: 'error' },
    },
  ],
};
