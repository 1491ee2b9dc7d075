import type { CheckFixture } from '../fixture';
import { ACM, BOTH_PORTS, ROUTE, withRoutes } from './routing-tree';

const REDIRECT = `\
    - match:
        - port: 80
      redirect:
        scheme: https
        redirectCode: 301
    - name: app
${ROUTE}`;

export const fixture: CheckFixture = {
  good: {
    'on port 80 alone': withRoutes(REDIRECT, BOTH_PORTS),
    'of plain requests': withRoutes(
      REDIRECT.replace('- port: 80', '- headers:\n            x-forwarded-proto:\n              exact: http'),
      BOTH_PORTS,
    ),
    'behind a load balancer that ends TLS': withRoutes(
      REDIRECT.replace('- port: 80', '- port: 443\n          headers: { x-plain: { exact: http } }').replace(
        '- name: app',
        '- headers: { request: { set: { x-forwarded-proto: https } } }',
      ),
      ACM.replace('    - headers: { request: { set: { x-forwarded-proto: https } } }\n      route:', '    - route:'),
    ),
    'to another host': withRoutes(
      REDIRECT.replace('- port: 80', '- uri:\n            exact: /old').replace(
        'redirectCode: 301',
        'authority: www.sample.com',
      ),
      BOTH_PORTS,
    ),
  },
  bad: [
    {
      slip: 'the port of the match is the one of HTTPS',
      of: 'on port 80 alone',
      line: '- port: 80',
      becomes: '- port: 443',
      finds: {
        code: 'AH309',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].redirect',
        related: ['Gateway istio-ingress/web'],
        severity: 'error',
      },
    },
    {
      slip: 'the other host is its own',
      of: 'to another host',
      line: 'authority: www.sample.com',
      becomes: 'authority: web.sample.com',
      finds: { code: 'AH309', object: 'VirtualService apps/web', path: 'spec.http[0].redirect' },
    },
    {
      slip: 'the header that Envoy sets to http for all that comes from the load balancer',
      of: 'behind a load balancer that ends TLS',
      line: 'headers: { x-plain: { exact: http } }',
      becomes: 'headers: { x-forwarded-proto: { exact: http } }',
      finds: {
        code: 'AH309',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].redirect',
        related: ['Service istio-ingress/gateway'],
      },
    },
  ],
};
