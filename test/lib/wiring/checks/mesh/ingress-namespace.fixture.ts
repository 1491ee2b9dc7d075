import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const OPERATOR = `\
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata:
  name: istio
  namespace: istio-system
spec:
  meshConfig:
    ingressSelector: public-gateway
  values:
    pilot:
      env:
        PILOT_SCOPE_GATEWAY_TO_NAMESPACE: "true"
        K8S_INGRESS_NS: istio-ingress
`;

export const fixture: CheckFixture = {
  good: {
    'challenges beside the gateway': streamOf(PLATFORM, OPERATOR),
    'challenges beside the gateway, as facts': {
      yaml: PLATFORM,
      facts: {
        mesh: { ingressSelector: 'public-gateway', scopeGatewayToNamespace: true, ingressNamespace: 'istio-ingress' },
      },
    },
  },
  bad: [
    {
      slip: 'the namespace of istiod',
      of: 'challenges beside the gateway',
      line: 'K8S_INGRESS_NS: istio-ingress',
      becomes: 'K8S_INGRESS_NS: istio-system',
      finds: {
        code: 'AH511',
        object: 'IstioOperator istio-system/istio',
        path: 'spec.values.pilot.env.K8S_INGRESS_NS',
        related: ['Deployment istio-ingress/gateway'],
      },
    },
    {
      slip: 'no namespace',
      of: 'challenges beside the gateway',
      line: 'K8S_INGRESS_NS: istio-ingress',
      finds: {
        code: 'AH511',
        object: 'IstioOperator istio-system/istio',
        path: 'spec.values.pilot.env.PILOT_SCOPE_GATEWAY_TO_NAMESPACE',
      },
    },
    {
      slip: 'no namespace told',
      of: 'challenges beside the gateway, as facts',
      line: 'name: istio-ingress',
      nth: 1,
      becomes: 'name: istio-ingress',
      facts: { mesh: { ingressSelector: 'public-gateway', scopeGatewayToNamespace: true } },
      finds: { code: 'AH511', object: 'ClusterIssuer letsencrypt', path: 'spec.acme.solvers[0].http01.ingress' },
    },
  ],
};
