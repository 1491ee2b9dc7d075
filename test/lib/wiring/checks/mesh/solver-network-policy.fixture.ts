import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const POLICY = (name: string, rest: string) => `\
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: istio-ingress
spec:
${rest}`;
const DENY = POLICY('default-deny', '  podSelector: {}\n  policyTypes: [Ingress]\n');
const GATEWAY = POLICY(
  'gateway',
  '  podSelector:\n    matchLabels:\n      istio: public-gateway\n  ingress:\n    - {}\n',
);
const SOLVER = POLICY(
  'solver',
  `\
  podSelector:
    matchLabels:
      acme.cert-manager.io/http01-solver: "true"
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: istio-ingress
      ports:
        - port: 8089
`,
);

export const fixture: CheckFixture = {
  good: { 'default deny, with solvers let be': streamOf(PLATFORM, DENY, GATEWAY, SOLVER) },
  bad: [
    {
      slip: 'another port',
      of: 'default deny, with solvers let be',
      line: '- port: 8089',
      becomes: '- port: 8080',
      finds: {
        code: 'AH515',
        object: 'NetworkPolicy istio-ingress/default-deny',
        path: 'spec.podSelector',
        severity: 'warning',
        related: ['NetworkPolicy istio-ingress/solver'],
      },
    },
  ],
};
