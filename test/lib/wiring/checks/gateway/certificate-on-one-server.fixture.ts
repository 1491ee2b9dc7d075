import type { CheckFixture } from '../fixture';
import { TWO_HOSTS } from './gateway-trees';

export const fixture: CheckFixture = {
  good: { 'two hosts': TWO_HOSTS },
  bad: [
    {
      slip: 'one certificate on two Gateways',
      of: 'two hosts',
      line: 'credentialName: shop-tls',
      becomes: 'credentialName: web-tls',
      finds: {
        code: 'AH221',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].tls.credentialName',
        related: ['Gateway istio-ingress/shop'],
        severity: 'warning',
      },
    },
  ],
};
