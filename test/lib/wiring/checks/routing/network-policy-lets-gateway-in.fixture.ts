import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const POLICIES = `\
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: nobody
  namespace: apps
spec:
  podSelector: {}
  policyTypes: [Ingress]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: gateways
  namespace: apps
spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: istio-ingress
      ports:
        - port: 8080
`;

export const fixture: CheckFixture = {
  good: {
    'by namespace and port': streamOf(PLATFORM, POLICIES),
    'by address': streamOf(
      PLATFORM,
      POLICIES.replace(/- namespaceSelector:\n.*\n.*\n/, '- ipBlock:\n            cidr: 10.0.0.0/8\n'),
    ),
  },
  bad: [
    {
      slip: 'another namespace',
      of: 'by namespace and port',
      line: 'kubernetes.io/metadata.name: istio-ingress',
      becomes: 'kubernetes.io/metadata.name: istio-system',
      finds: {
        code: 'AH384',
        object: 'NetworkPolicy apps/gateways',
        path: 'spec.ingress',
        related: ['NetworkPolicy apps/nobody', 'Deployment apps/web', 'Deployment istio-ingress/gateway'],
        severity: 'warning',
      },
    },
    {
      slip: "the Service's port instead of the container's",
      of: 'by namespace and port',
      line: '- port: 8080',
      becomes: '- port: 8000',
      finds: { code: 'AH384', object: 'NetworkPolicy apps/gateways', path: 'spec.ingress' },
    },
  ],
};
