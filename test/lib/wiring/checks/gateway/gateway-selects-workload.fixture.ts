import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a Gateway beside its pods, where it has to be': {
      yaml: PLATFORM,
      // istiod is there too, so that it finds what answers challenges.
      facts: { mesh: { namespace: 'istio-ingress', scopeGatewayToNamespace: true } },
    },
  },
  bad: [
    {
      slip: 'a mistyped label value',
      of: 'the platform',
      line: 'istio: public-gateway',
      nth: 5,
      becomes: 'istio: public-gatewy',
      finds: { code: 'AH201', object: 'Gateway istio-ingress/web', path: 'spec.selector.istio', severity: 'warning' },
    },
    {
      slip: 'another label key, where the tree is the cluster',
      of: 'the platform',
      line: 'istio: public-gateway',
      nth: 5,
      becomes: 'app: public-gateway',
      complete: true,
      finds: { code: 'AH201', object: 'Gateway istio-ingress/web', path: 'spec.selector.app', severity: 'error' },
    },
    {
      slip: 'a Gateway in another namespace than its pods, where it has to be beside them',
      of: 'a Gateway beside its pods, where it has to be',
      line: 'namespace: istio-ingress',
      nth: 10,
      becomes: 'namespace: apps',
      finds: {
        code: 'AH202',
        object: 'Gateway apps/web',
        path: 'metadata.namespace',
        related: ['Deployment istio-ingress/gateway'],
      },
    },
    {
      slip: 'no selector',
      of: 'the platform',
      line: 'istio: public-gateway',
      nth: 5,
      finds: { code: 'AH203', object: 'Gateway istio-ingress/web', path: 'spec.selector' },
    },
  ],
};
