import type { CheckFixture } from '../fixture';
import { PORT_80_LAST } from './gateway-trees';

export const fixture: CheckFixture = {
  good: {
    'two servers': PORT_80_LAST,
    'two servers with names': PORT_80_LAST.replace(
      '    - port:\n        number: 443',
      '    - name: web\n      port:\n        number: 443',
    ).replace('    - port:\n        number: 80', '    - name: plain\n      port:\n        number: 80'),
  },
  bad: [
    {
      slip: 'one name for two ports',
      of: 'two servers',
      line: 'name: http-web',
      becomes: 'name: https',
      finds: { code: 'AH223', object: 'Gateway istio-ingress/web', path: 'spec.servers[1].port.name' },
    },
    {
      slip: 'one name for two servers',
      of: 'two servers with names',
      line: '- name: plain',
      becomes: '- name: web',
      finds: { code: 'AH224', object: 'Gateway istio-ingress/web', path: 'spec.servers[1].name', severity: 'info' },
    },
  ],
};
