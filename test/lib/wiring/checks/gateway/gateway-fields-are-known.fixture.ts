import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Gateway istio-ingress/web';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a server with an address': PLATFORM.replace(
      '    - port:\n        number: 443',
      '    - bind: 0.0.0.0\n      port:\n        number: 443',
    ),
    'an older version': PLATFORM.replaceAll('istio.io/v1\n', 'istio.io/v1beta1\n'),
  },
  bad: [
    {
      slip: 'a mistyped field',
      of: 'the platform',
      line: 'credentialName: web-tls',
      becomes: 'credentialsName: web-tls',
      finds: { code: 'AH257', object, path: 'spec.servers[0].tls.credentialsName' },
    },
    {
      slip: 'a field of the Gateway API',
      of: 'the platform',
      line: 'servers:',
      becomes: 'listeners:',
      finds: { code: 'AH258', object, path: 'spec.listeners' },
    },
    {
      slip: 'the API group of the other Gateway',
      of: 'the platform',
      line: 'apiVersion: networking.istio.io/v1',
      nth: 1,
      becomes: 'apiVersion: gateway.networking.k8s.io/v1',
      finds: { code: 'AH258', object, path: 'spec.selector' },
    },
    {
      slip: 'a field that does nothing',
      of: 'a server with an address',
      line: '- bind: 0.0.0.0',
      becomes: '- defaultEndpoint: 127.0.0.1:8080',
      finds: { code: 'AH259', object, path: 'spec.servers[0].defaultEndpoint', severity: 'info' },
    },
  ],
};
