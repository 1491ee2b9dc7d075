import type { CheckFixture } from '../fixture';
import { streamOf } from '../platform-tree';
import { DNS01_PLATFORM } from './routing-tree';

const POLICIES = `\
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: nobody
  namespace: istio-ingress
spec:
  podSelector: {}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: gateway
  namespace: istio-ingress
spec:
  podSelector:
    matchLabels:
      istio: public-gateway
  ingress:
    - ports:
        - port: 15021
        - port: 80
        - port: 8443
`;

const PORTS = DNS01_PLATFORM.replace('targetPort: 443', 'targetPort: 8443');

export const fixture: CheckFixture = {
  good: { "the pods' ports": streamOf(PORTS, POLICIES) },
  bad: [
    {
      slip: "the Service's port",
      of: "the pods' ports",
      line: '- port: 8443',
      becomes: '- port: 443',
      finds: {
        code: 'AH385',
        object: 'NetworkPolicy istio-ingress/gateway',
        path: 'spec.ingress',
        related: ['NetworkPolicy istio-ingress/nobody', 'Deployment istio-ingress/gateway'],
        severity: 'warning',
      },
    },
  ],
};
