import type { CheckFixture } from '../fixture';
import { withRoutes } from './routing-tree';

const VALUES = withRoutes(`\
    - timeout: 10s
      match:
        - uri: { prefix: /old }
      redirect: { uri: /new, redirectCode: 302 }
    - timeout: 10s
      route:
        - destination:
            host: web
            port: { number: 8000 }
          weight: 90
        - destination: { host: web, port: { number: 8000 } }
          weight: 10
`);
const ONE = withRoutes(`\
    - route:
        - destination: { host: web, port: { number: 8000 } }
          weight: 100
`);
const CANARY = VALUES.replace('weight: 10\n', 'weight: 0\n');

export const fixture: CheckFixture = {
  good: { 'shares, a timeout and a redirect': VALUES, 'one destination': ONE, 'a canary at rest': CANARY },
  bad: [
    {
      slip: 'a redirect to nowhere else',
      of: 'shares, a timeout and a redirect',
      line: 'redirect: { uri: /new, redirectCode: 302 }',
      becomes: 'redirect: { redirectCode: 302 }',
      finds: { code: 'AH372', object: 'VirtualService apps/web', path: 'spec.http[0].redirect', severity: 'error' },
    },
    {
      slip: 'a timeout without a unit',
      of: 'shares, a timeout and a redirect',
      line: '- timeout: 10s',
      nth: 2,
      becomes: '- timeout: 10',
      finds: { code: 'AH367', object: 'VirtualService apps/web', path: 'spec.http[1].timeout', severity: 'error' },
    },
    {
      slip: 'a port in quotes',
      of: 'shares, a timeout and a redirect',
      line: 'port: { number: 8000 }',
      becomes: 'port: { number: "8000" }',
      finds: {
        code: 'AH368',
        object: 'VirtualService apps/web',
        path: 'spec.http[1].route[0].destination.port.number',
      },
    },
    {
      slip: 'a port that is no mapping',
      of: 'shares, a timeout and a redirect',
      line: 'port: { number: 8000 }',
      becomes: 'port: 8000',
      finds: { code: 'AH368', object: 'VirtualService apps/web', path: 'spec.http[1].route[0].destination.port' },
    },
    {
      slip: 'no share for anybody',
      of: 'a canary at rest',
      line: 'weight: 90',
      becomes: 'weight: 0',
      finds: { code: 'AH369', object: 'VirtualService apps/web', path: 'spec.http[1].route[0]' },
    },
    {
      slip: 'half of the requests for the only destination',
      of: 'one destination',
      line: 'weight: 100',
      becomes: 'weight: 50',
      finds: {
        code: 'AH370',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].weight',
        severity: 'info',
      },
    },
    {
      slip: 'a destination without a host',
      of: 'one destination',
      line: '- destination: { host: web, port: { number: 8000 } }',
      becomes: '- destination: { port: { number: 8000 } }',
      finds: { code: 'AH371', object: 'VirtualService apps/web', path: 'spec.http[0].route[0].destination' },
    },
    {
      slip: 'a redirect with another code',
      of: 'shares, a timeout and a redirect',
      line: 'redirect: { uri: /new, redirectCode: 302 }',
      becomes: 'redirect: { uri: /new, redirectCode: 200 }',
      finds: { code: 'AH372', object: 'VirtualService apps/web', path: 'spec.http[0].redirect.redirectCode' },
    },
    {
      slip: 'a weight below zero',
      of: 'shares, a timeout and a redirect',
      line: 'weight: 10',
      becomes: 'weight: -10',
      finds: { code: 'AH372', object: 'VirtualService apps/web', path: 'spec.http[1].route[1].weight' },
    },
  ],
};
