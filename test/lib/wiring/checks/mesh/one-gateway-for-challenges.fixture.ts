import type { CheckFixture } from '../fixture';
import { PARTS, PLATFORM, streamOf } from '../platform-tree';

const TWO_GATEWAYS = streamOf(
  PLATFORM,
  PARTS.GATEWAY_WORKLOAD.replaceAll('name: gateway', 'name: other-gateway').replaceAll(
    'public-gateway',
    'other-gateway',
  ),
);
const SECOND_HOST = streamOf(PARTS.HOST.replaceAll('web', 'shop'), PARTS.APP.replaceAll('web', 'shop'));

export const fixture: CheckFixture = {
  good: { 'two hosts on one of two gateways': streamOf(TWO_GATEWAYS, SECOND_HOST) },
  bad: [
    {
      slip: 'a host on each gateway',
      of: 'two hosts on one of two gateways',
      line: 'istio: public-gateway',
      nth: 6,
      becomes: 'istio: other-gateway',
      finds: {
        code: 'AH521',
        object: 'Gateway istio-ingress/shop',
        path: 'spec.selector',
        severity: 'warning',
        related: ['Gateway istio-ingress/web', 'Certificate istio-ingress/shop'],
      },
    },
  ],
};
