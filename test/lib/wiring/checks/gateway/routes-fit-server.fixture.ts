import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { WITHOUT_CERTIFICATE } from './gateway-trees';

const PASSED_ON = WITHOUT_CERTIFICATE.replace('mode: SIMPLE\n        credentialName: web-tls\n', 'mode: PASSTHROUGH\n')
  .replace(
    '  http:\n    - route:\n',
    '  tls:\n    - match:\n        - sniHosts:\n            - web.sample.com\n      route:\n',
  )
  .replace('    - name: http\n      port: 8000', '    - name: tls\n      port: 8000');

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM, 'TLS is passed on': PASSED_ON },
  bad: [
    {
      slip: 'http routes where TLS is passed on',
      of: 'TLS is passed on',
      line: 'tls:',
      nth: 2,
      becomes: 'http:',
      finds: {
        code: 'AH294',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].tls.mode',
        related: ['VirtualService apps/web'],
        severity: 'error',
      },
    },
    {
      slip: 'tls routes where TLS ends',
      of: 'the platform',
      line: 'http:',
      becomes: 'tls:',
      finds: {
        code: 'AH295',
        object: 'VirtualService apps/web',
        path: 'spec.tls',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
