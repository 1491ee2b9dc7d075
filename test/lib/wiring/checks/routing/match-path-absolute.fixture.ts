import type { CheckFixture } from '../fixture';
import { ROUTE, withRoutes } from './routing-tree';

const PATHS = withRoutes(`\
    - match:
        - uri: { prefix: /api }
        - uri: { exact: "*" }
        - uri: { exact: /status }
        - uri: { regex: ".*[.]png" }
${ROUTE}`);

export const fixture: CheckFixture = {
  good: { 'paths, an expression, and the server as a whole': PATHS },
  bad: [
    {
      slip: 'a prefix without a slash',
      of: 'paths, an expression, and the server as a whole',
      line: '- uri: { prefix: /api }',
      becomes: '- uri: { prefix: api }',
      finds: {
        code: 'AH396',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].match[0].uri.prefix',
        severity: 'error',
      },
    },
    {
      slip: 'a path without a slash',
      of: 'paths, an expression, and the server as a whole',
      line: '- uri: { exact: /status }',
      becomes: '- uri: { exact: status }',
      finds: { code: 'AH396', object: 'VirtualService apps/web', path: 'spec.http[0].match[2].uri.exact' },
    },
  ],
};
