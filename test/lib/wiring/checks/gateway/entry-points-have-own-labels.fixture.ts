import type { CheckFixture } from '../fixture';
import { PARTS, PLATFORM, streamOf } from '../platform-tree';

const NAMESPACE = `\
apiVersion: v1
kind: Namespace
metadata:
  name: istio-internal
`;

const INTERNAL = PARTS.GATEWAY_WORKLOAD.replaceAll('istio-ingress', 'istio-internal')
  .replaceAll('istio: public-gateway', 'app: internal-gateway')
  .replace(
    '        app: internal-gateway\n        sidecar',
    '        app: internal-gateway\n        istio: internal-gateway\n        sidecar',
  )
  .replace('scheme: internet-facing', 'scheme: internal');

export const fixture: CheckFixture = {
  good: {
    'two entry points': streamOf(PLATFORM, NAMESPACE, INTERNAL),
    'an app with a label more': PLATFORM.replace('        app: web\n', '        app: web\n        tier: front\n'),
  },
  bad: [
    {
      slip: 'one label for two entry points',
      of: 'two entry points',
      line: 'istio: internal-gateway',
      becomes: 'istio: public-gateway',
      finds: {
        code: 'AH288',
        object: 'Deployment istio-internal/gateway',
        path: '',
        related: ['Deployment istio-ingress/gateway', 'Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'an app with the label of the gateway',
      of: 'an app with a label more',
      line: 'tier: front',
      becomes: 'istio: public-gateway',
      finds: {
        code: 'AH289',
        object: 'Deployment apps/web',
        path: '',
        related: ['Gateway istio-ingress/web', 'Deployment istio-ingress/gateway'],
      },
    },
  ],
};
