import type { CheckFixture } from '../fixture';
import { PORT_80_FIRST } from './gateway-trees';

export const fixture: CheckFixture = {
  good: { 'a server for each port': PORT_80_FIRST },
  bad: [
    {
      slip: 'HTTPS after HTTP on one port',
      of: 'a server for each port',
      line: 'number: 80',
      becomes: 'number: 443',
      finds: { code: 'AH260', object: 'Gateway istio-ingress/web', path: 'spec.servers[1].port.number' },
    },
  ],
};
