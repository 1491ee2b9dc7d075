import type { CheckFixture } from '../fixture';
import { PORT_80_FIRST, PORT_80_LAST } from './gateway-trees';

const FINDS = {
  object: 'Service istio-ingress/gateway',
  path: 'spec.ports[2].targetPort',
  related: ['Gateway istio-ingress/web'],
};

export const fixture: CheckFixture = {
  good: { 'HTTP before HTTPS': PORT_80_FIRST, 'HTTPS before HTTP': PORT_80_LAST },
  bad: [
    {
      slip: 'one target port, and HTTPS is left out',
      of: 'HTTP before HTTPS',
      line: 'targetPort: 443',
      becomes: 'targetPort: 80',
      finds: { code: 'AH262', ...FINDS },
    },
    {
      slip: 'one target port, which shows at renewals',
      of: 'HTTPS before HTTP',
      line: 'targetPort: 443',
      becomes: 'targetPort: 80',
      finds: { code: 'AH263', ...FINDS },
    },
  ],
};
