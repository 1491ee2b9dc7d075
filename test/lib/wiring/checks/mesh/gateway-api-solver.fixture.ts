import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const BY_ROUTE = PLATFORM.replace(
  '          ingress:\n            ingressClassName: istio\n',
  '          gatewayHTTPRoute:\n            parentRefs:\n              - name: web\n                kind: Gateway\n',
);

export const fixture: CheckFixture = {
  good: { 'support for the Gateway API': { yaml: BY_ROUTE, facts: { certManager: { gatewayApi: true } } } },
  bad: [
    {
      slip: 'no support',
      of: 'support for the Gateway API',
      line: '- name: web',
      nth: 1,
      becomes: '- name: web',
      facts: { certManager: { gatewayApi: false } },
      finds: {
        code: 'AH518',
        object: 'ClusterIssuer letsencrypt',
        path: 'spec.acme.solvers[0].http01.gatewayHTTPRoute',
        severity: 'error',
      },
    },
  ],
};
