import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { withRoutes } from './routing-tree';

const STEERED = withRoutes(
  `\
    - name: primary
      route:
        - destination: { host: web, port: { number: 8000 } }
          weight: 100
        - destination: { host: web-canary, port: { number: 8000 } }
          weight: 0
`,
  PLATFORM.replace(
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: apps\nspec:\n  replicas: 2\n',
    `apiVersion: v1
kind: Service
metadata:
  name: web-canary
  namespace: apps
spec:
  selector:
    app: web
  ports:
    - name: http
      port: 8000
      targetPort: 8080
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
  namespace: apps
spec:
  strategy:
    canary:
      stableService: web
      canaryService: web-canary
      trafficRouting:
        istio:
          virtualService: { name: web, routes: [primary] }
  replicas: 2
`,
  ),
);

export const fixture: CheckFixture = {
  good: { 'a canary': STEERED },
  bad: [
    {
      slip: 'a Service that is not there',
      of: 'a canary',
      line: 'canaryService: web-canary',
      becomes: 'canaryService: web-preview',
      finds: {
        code: 'AH398',
        object: 'Rollout apps/web',
        path: 'spec.strategy.canary.canaryService',
        severity: 'warning',
      },
    },
    {
      slip: 'a route of another name',
      of: 'a canary',
      line: '- name: primary',
      becomes: '- name: main',
      finds: {
        code: 'AH399',
        object: 'Rollout apps/web',
        path: 'spec.strategy.canary.trafficRouting.istio.virtualService.routes[0]',
        related: ['VirtualService apps/web'],
        severity: 'error',
      },
    },
  ],
};
