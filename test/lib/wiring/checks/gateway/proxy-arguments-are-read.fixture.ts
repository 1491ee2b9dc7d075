import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'arguments of today': PLATFORM.replace(
      '          image: auto\n',
      '          image: auto\n          args:\n            - proxy\n            - router\n            - --proxyLogLevel=info\n',
    ),
  },
  bad: [
    {
      slip: 'an argument of old proxies',
      of: 'arguments of today',
      line: '- --proxyLogLevel=info',
      becomes: '- --drainDuration=45s',
      finds: {
        code: 'AH290',
        object: 'Deployment istio-ingress/gateway',
        path: 'spec.template.spec.containers[0].args[2]',
        severity: 'info',
      },
    },
  ],
};
