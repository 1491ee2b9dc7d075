import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { ROUTE, withRoutes } from './routing-tree';

const DELEGATE = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: api
  namespace: apps
spec:
  exportTo: ["*"]
  http:
    - match:
        - uri:
            prefix: /api/v1
${ROUTE}`;

const ROOT = `\
    - match:
        - uri:
            prefix: /api
      delegate:
        name: api
        namespace: apps
    - name: all
${ROUTE}`;

export const fixture: CheckFixture = {
  good: {
    'within the match of its root': streamOf(withRoutes(ROOT), DELEGATE),
    'hosts in one line': PLATFORM.replace('hosts:\n    - web.sample.com\n  http', 'hosts: [web.sample.com]\n  http'),
    'with a line for hosts': streamOf(withRoutes(ROOT), DELEGATE.replace('  http:', '  hosts: []\n  http:')),
  },
  bad: [
    {
      slip: 'a typo in its name',
      of: 'within the match of its root',
      line: 'name: api',
      nth: 1,
      becomes: 'name: apii',
      finds: { code: 'AH338', object: 'VirtualService apps/web', path: 'spec.http[0].delegate', severity: 'warning' },
    },
    {
      slip: 'hosts of its own',
      of: 'with a line for hosts',
      line: 'hosts: []',
      becomes: 'hosts: [web.sample.com]',
      finds: {
        code: 'AH339',
        object: 'VirtualService apps/api',
        path: 'spec.hosts',
        related: ['VirtualService apps/web'],
        severity: 'error',
      },
    },
    {
      slip: 'a path that is not within the root’s',
      of: 'within the match of its root',
      line: 'prefix: /api/v1',
      becomes: 'prefix: /v1',
      finds: { code: 'AH340', object: 'VirtualService apps/api', path: 'spec.http[0].match', severity: 'error' },
    },
    {
      slip: 'exported to another namespace alone',
      of: 'within the match of its root',
      line: 'exportTo: ["*"]',
      becomes: 'exportTo: [istio-ingress]',
      finds: { code: 'AH341', object: 'VirtualService apps/api', path: 'spec.exportTo', severity: 'error' },
    },
    {
      slip: 'hosts left out',
      of: 'hosts in one line',
      line: 'hosts: [web.sample.com]',
      finds: { code: 'AH342', object: 'VirtualService apps/web', path: '', severity: 'warning' },
    },
  ],
};
