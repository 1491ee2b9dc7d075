import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ROUTE, withRoutes } from './routing-tree';

const MATCHED = withRoutes(`    - match:\n        - uri:\n            prefix: /api\n${ROUTE}    - name: all\n${ROUTE}`);

export const fixture: CheckFixture = {
  good: { 'known ones': PLATFORM, 'in matches': MATCHED },
  bad: [
    {
      slip: 'a typo',
      of: 'in matches',
      line: 'prefix: /api',
      becomes: 'prefx: /api',
      finds: {
        code: 'AH395',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].match[0].uri.prefx',
        severity: 'error',
      },
    },
    {
      slip: 'a field of another kind',
      of: 'known ones',
      line: 'number: 8000',
      becomes: 'service: 8000',
      finds: {
        code: 'AH395',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.port.service',
        severity: 'warning',
      },
    },
  ],
};
