import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const TWO_PORTS = PLATFORM.replace(
  '      targetPort: 8080\n',
  '      targetPort: 8080\n    - name: http-metrics\n      port: 9000\n      targetPort: 8080\n',
);
const WITHOUT_PORT = PLATFORM.replace('            port:\n              number: 8000\n', '');

export const fixture: CheckFixture = {
  good: {
    'the port of the Service': PLATFORM,
    'none, and the Service has one': WITHOUT_PORT,
    'one of two': TWO_PORTS,
    "none, and the Service has the server's": TWO_PORTS.replace(
      '            port:\n              number: 8000\n',
      '',
    ).replace('port: 9000', 'port: 443'),
  },
  bad: [
    {
      slip: 'the port of the container',
      of: 'the port of the Service',
      line: 'number: 8000',
      becomes: 'number: 8080',
      finds: {
        code: 'AH318',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.port.number',
        related: ['Service apps/web'],
        severity: 'error',
      },
    },
    {
      slip: "no port of several is the server's",
      of: "none, and the Service has the server's",
      line: 'port: 443',
      nth: 2,
      becomes: 'port: 9443',
      finds: {
        code: 'AH319',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination',
        related: ['Service apps/web'],
        severity: 'error',
      },
    },
  ],
};
