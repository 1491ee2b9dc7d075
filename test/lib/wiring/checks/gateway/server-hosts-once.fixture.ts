import type { CheckFixture } from '../fixture';
import { TWO_HOSTS } from './gateway-trees';

const FINDS = {
  object: 'Gateway istio-ingress/web',
  path: 'spec.servers[0].hosts[0]',
  related: ['Gateway istio-ingress/shop'],
};

export const fixture: CheckFixture = {
  good: { 'two hosts': TWO_HOSTS },
  bad: [
    {
      slip: 'one host in two Gateways',
      of: 'two hosts',
      line: '- apps/shop.sample.com',
      becomes: '- apps/web.sample.com',
      finds: { code: 'AH217', ...FINDS, severity: 'error' },
    },
    {
      slip: 'one host in two Gateways, for other namespaces',
      of: 'two hosts',
      line: '- apps/shop.sample.com',
      becomes: '- web.sample.com',
      finds: { code: 'AH218', ...FINDS },
    },
  ],
};
