import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
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

const TLS_ROUTES = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: store
  namespace: apps
spec:
  hosts: [web]
  tls:
    - match: [{ port: 8000, sniHosts: [web] }]
      route: [{ destination: { host: web, port: { number: 8000 } } }]
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: store
  namespace: apps
spec:
  selector: { matchLabels: { app: store } }
  template:
    metadata: { labels: { app: store } }
    spec: { containers: [{ name: store, image: docker.io/library/busybox:1.37 }] }
  strategy:
    canary:
      stableService: web
      canaryService: web
      trafficRouting:
        istio:
          virtualService: { name: store, routes: [primary], tlsRoutes: [{ port: 8000, sniHosts: [web] }] }
`;
const PLATFORM_WITH_TLS = streamOf(PLATFORM, TLS_ROUTES);

export const fixture: CheckFixture = {
  good: {
    'a canary': STEERED,
    'tls routes alone, whose names are not looked at': PLATFORM_WITH_TLS,
  },
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
