import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { ROUTE, withRoutes } from './routing-tree';

const DIRECT = withRoutes(
  `    - match:\n        - uri:\n            exact: /health\n      directResponse: { status: 200 }\n    - name: all\n${ROUTE}`,
);

const DELEGATING = streamOf(
  withRoutes(`    - delegate: { name: api }\n`),
  `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: api
  namespace: apps
spec:
  exportTo: ["*"]
  http:
    - name: all
${ROUTE}`,
);

export const fixture: CheckFixture = {
  good: {
    'two hosts': PLATFORM.replace('- apps/web.sample.com', '- apps/web.sample.com\n        - apps/www.web.sample.com')
      .replace('    - web.sample.com\n  issuerRef', '    - web.sample.com\n    - www.web.sample.com\n  issuerRef')
      .replace('hosts:\n    - web.sample.com\n  http', 'hosts: [web.sample.com, www.web.sample.com]\n  http'),
    'a route': PLATFORM,
    'a direct response': DIRECT,
    'a delegate': DELEGATING,
  },
  bad: [
    {
      slip: 'another word for http',
      of: 'a route',
      line: 'http:',
      becomes: 'https:',
      finds: { code: 'AH355', object: 'VirtualService apps/web', path: '', severity: 'error' },
    },
    {
      slip: 'no action',
      of: 'a direct response',
      line: 'directResponse: { status: 200 }',
      becomes: 'name: health',
      finds: { code: 'AH356', object: 'VirtualService apps/web', path: 'spec.http[0]' },
    },
    {
      slip: 'a route and a redirect',
      of: 'a direct response',
      line: '- name: all',
      becomes: '- redirect: { uri: /login }',
      finds: { code: 'AH357', object: 'VirtualService apps/web', path: 'spec.http[1]' },
    },
    {
      slip: 'a delegate with gateways',
      of: 'a delegate',
      line: 'exportTo: ["*"]',
      becomes: 'gateways: [istio-ingress/web]',
      finds: { code: 'AH358', object: 'VirtualService apps/api', path: 'spec.gateways' },
    },
    {
      slip: 'a URL for a host',
      of: 'a route',
      line: '- web.sample.com',
      nth: 2,
      becomes: '- https://web.sample.com',
      finds: { code: 'AH359', object: 'VirtualService apps/web', path: 'spec.hosts[0]' },
    },
    {
      slip: 'a wildcard beside a host that it covers',
      of: 'two hosts',
      line: 'hosts: [web.sample.com, www.web.sample.com]',
      becomes: 'hosts: [web.sample.com, "*.sample.com"]',
      finds: { code: 'AH359', object: 'VirtualService apps/web', path: 'spec.hosts[1]' },
    },
  ],
};
