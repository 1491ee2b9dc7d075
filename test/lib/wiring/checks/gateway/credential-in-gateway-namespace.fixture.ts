import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const CREDENTIAL = 'spec.servers[0].tls.credentialName';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a name with the namespace of the pods': PLATFORM.replace(
      'credentialName: web-tls',
      'credentialName: kubernetes://istio-ingress/web-tls',
    ),
  },
  bad: [
    {
      slip: 'a mistyped name',
      of: 'the platform',
      line: 'credentialName: web-tls',
      becomes: 'credentialName: web-tsl',
      finds: {
        code: 'AH208',
        object: 'Gateway istio-ingress/web',
        path: CREDENTIAL,
        related: ['Certificate istio-ingress/web'],
        severity: 'warning',
      },
    },
    {
      slip: 'a Certificate beside the app',
      of: 'the platform',
      line: 'namespace: istio-ingress',
      nth: 9,
      becomes: 'namespace: apps',
      finds: {
        code: 'AH209',
        object: 'Certificate apps/web',
        path: 'metadata.namespace',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'a name with the namespace of the app',
      of: 'the platform',
      line: 'credentialName: web-tls',
      becomes: 'credentialName: apps/web-tls',
      finds: { code: 'AH210', object: 'Gateway istio-ingress/web', path: CREDENTIAL, severity: 'error' },
    },
  ],
};
