import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { MESHED } from './mesh-trees';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a mesh that takes every Ingress': MESHED.replace(
      'ingressControllerMode: STRICT',
      'ingressControllerMode: DEFAULT',
    ).replace('ingressClassName: istio', 'ingressClassName: whatever'),
    'a class of whom it may concern': PLATFORM.replace('ingressClassName: istio', 'ingressClassName: $' + '{CLASS}'),
  },
  bad: [
    {
      slip: 'a mistyped class',
      of: 'the platform',
      line: 'ingressClassName: istio',
      becomes: 'ingressClassName: isto',
      finds: {
        code: 'AH502',
        object: 'ClusterIssuer letsencrypt',
        path: 'spec.acme.solvers[0].http01.ingress.ingressClassName',
        severity: 'warning',
        related: ['IngressClass istio', 'Certificate istio-ingress/web'],
      },
    },
    {
      slip: 'no IngressClass of the name',
      of: 'the platform',
      line: 'name: istio',
      becomes: 'name: mesh',
      complete: true,
      finds: {
        code: 'AH502',
        object: 'ClusterIssuer letsencrypt',
        path: 'spec.acme.solvers[0].http01.ingress.ingressClassName',
        severity: 'error',
      },
    },
    {
      slip: "the controller of Istio's Gateway API",
      of: 'the platform',
      line: 'controller: istio.io/ingress-controller',
      becomes: 'controller: istio.io/gateway-controller',
      finds: {
        code: 'AH503',
        object: 'IngressClass istio',
        path: 'spec.controller',
        severity: 'error',
        related: ['ClusterIssuer letsencrypt'],
      },
    },
  ],
};
