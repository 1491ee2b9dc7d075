import type { CheckFixture } from '../fixture';
import { ROUTE, withRoutes } from './routing-tree';

const ORDERED = `\
    - match:
        - uri:
            prefix: /api/v2
${ROUTE}    - match:
        - uri:
            prefix: /api
        - uri:
            exact: /health
${ROUTE}    - name: all
${ROUTE}`;

const REFUSED = `\
    - match:
        - gateways: [istio-ingress/web]
          uri:
            prefix: /admin
      directResponse:
        status: 403
${ROUTE.replace('  route', '- route')}`;

export const fixture: CheckFixture = {
  good: {
    'from the narrow to the wide': withRoutes(ORDERED),
    'by header first': withRoutes(
      ORDERED.replace(
        '- uri:\n            prefix: /api/v2',
        '- headers:\n            canary:\n              exact: "1"',
      ),
    ),
    'some paths are refused': withRoutes(REFUSED),
    'by port': withRoutes(
      ORDERED.replace(
        '- uri:\n            prefix: /api/v2',
        '- port: 443\n          uri:\n            prefix: /api/v2',
      ),
    ),
  },
  bad: [
    {
      slip: 'the first route takes all',
      of: 'from the narrow to the wide',
      line: 'prefix: /api/v2',
      becomes: 'prefix: /',
      finds: [
        { code: 'AH311', object: 'VirtualService apps/web', path: 'spec.http[1]', severity: 'warning' },
        { code: 'AH311', object: 'VirtualService apps/web', path: 'spec.http[2]' },
      ],
    },
    {
      slip: 'the first prefix begins the second',
      of: 'from the narrow to the wide',
      line: 'prefix: /api/v2',
      becomes: 'prefix: /ap',
      finds: { code: 'AH312', object: 'VirtualService apps/web', path: 'spec.http[1].match[0]' },
    },
    {
      slip: 'a match of the same path',
      of: 'from the narrow to the wide',
      line: 'exact: /health',
      becomes: 'exact: /api/v2/users',
      finds: { code: 'AH312', object: 'VirtualService apps/web', path: 'spec.http[1].match[1]', severity: 'info' },
    },
    {
      slip: 'all paths are refused',
      of: 'some paths are refused',
      line: 'prefix: /admin',
      becomes: 'prefix: /',
      finds: { code: 'AH313', object: 'VirtualService apps/web', path: 'spec.http[0].match[0]', severity: 'warning' },
    },
  ],
};
