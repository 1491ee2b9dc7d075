import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const ROLLOUT = `\
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
  namespace: apps
spec:
  workloadRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  strategy:
    canary:
      stableService: web
      canaryService: web-canary
      trafficRouting:
        istio:
          virtualService:
            name: web
            routes: [primary]
---
apiVersion: v1
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
`;

const WITH_ROLLOUT = streamOf(PLATFORM.replace('    - route:\n', '    - name: primary\n      route:\n'), ROLLOUT);

export const fixture: CheckFixture = {
  good: { platform: WITH_ROLLOUT },
  bad: [
    {
      slip: 'a Service that is not there',
      of: 'platform',
      line: 'canaryService: web-canary',
      becomes: 'canaryService: web-canari',
      finds: {
        code: 'AH152',
        object: 'Rollout apps/web',
        path: 'spec.strategy.canary.canaryService',
        severity: 'warning',
      },
    },
    {
      slip: 'a VirtualService that is not there',
      of: 'platform',
      line: 'virtualService:',
      becomes: 'virtualServices: [{ name: wbe }]\n          virtualServicesOfNothing:',
      finds: {
        code: 'AH153',
        object: 'Rollout apps/web',
        path: 'spec.strategy.canary.trafficRouting.istio.virtualServices[0].name',
      },
    },
    {
      slip: 'a route that is not there',
      of: 'platform',
      line: 'routes: [primary]',
      becomes: 'routes: [main]',
      finds: {
        code: 'AH154',
        object: 'Rollout apps/web',
        path: 'spec.strategy.canary.trafficRouting.istio.virtualService.routes[0]',
        severity: 'error',
        related: ['VirtualService apps/web'],
      },
    },
  ],
};
