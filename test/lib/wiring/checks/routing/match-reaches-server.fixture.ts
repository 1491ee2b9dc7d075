import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ROUTE, withRoutes } from './routing-tree';

const MATCHED = withRoutes(`    - match:\n        - port: 443\n          gateways: [istio-ingress/web]\n${ROUTE}`);

export const fixture: CheckFixture = {
  good: { 'the port of the server': MATCHED, none: PLATFORM },
  bad: [
    {
      slip: 'the port of the container',
      of: 'the port of the server',
      line: '- port: 443',
      nth: 1,
      becomes: '- port: 8080',
      finds: {
        code: 'AH347',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].match[0].port',
        related: ['Gateway istio-ingress/web'],
        severity: 'error',
      },
    },
    {
      slip: 'another gateway',
      of: 'the port of the server',
      line: 'gateways: [istio-ingress/web]',
      becomes: 'gateways: [web]',
      finds: {
        code: 'AH348',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].match[0].gateways[0]',
        severity: 'error',
      },
    },
  ],
};
