import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const BUDGET = `\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
  namespace: apps
spec:
  minAvailable: 1
  selector:
    matchLabels: { app: web }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: nothing
  namespace: apps
spec:
  minAvailable: 50%
  selector:
    matchExpressions: [{ key: app, operator: In, values: [webs] }]
`;

const SCALED = `\
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: web
  namespace: apps
spec:
  scaleTargetRef:
    name: web
`;

const WEB = 'PodDisruptionBudget apps/web';
const GATEWAY = 'PodDisruptionBudget istio-ingress/gateway';

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'one of two pods': streamOf(PLATFORM, BUDGET),
    'scaled by KEDA': streamOf(PLATFORM, BUDGET.replace('minAvailable: 1', 'minAvailable: 2'), SCALED),
    'switched off': streamOf(PLATFORM.replace('replicas: 2', 'replicas: 0'), BUDGET),
  },
  bad: [
    {
      slip: 'as many as there are',
      of: 'one of two pods',
      line: 'minAvailable: 1',
      becomes: 'minAvailable: 2',
      finds: {
        code: 'AH122',
        object: WEB,
        path: 'spec.minAvailable',
        severity: 'warning',
        related: ['Deployment apps/web'],
      },
    },
    {
      slip: 'all, in per cent',
      of: 'one of two pods',
      line: 'minAvailable: 1',
      becomes: 'minAvailable: 60%',
      finds: { code: 'AH122', object: WEB, path: 'spec.minAvailable' },
    },
    {
      slip: 'none may be away, of what an autoscaler keeps',
      of: 'platform',
      line: 'maxUnavailable: 1',
      becomes: 'minAvailable: 2',
      finds: {
        code: 'AH122',
        object: GATEWAY,
        path: 'spec.minAvailable',
        related: ['HorizontalPodAutoscaler istio-ingress/gateway'],
      },
    },
    {
      slip: 'none may be away',
      of: 'platform',
      line: 'maxUnavailable: 1',
      becomes: 'maxUnavailable: 0%',
      finds: { code: 'AH122', object: GATEWAY, path: 'spec.maxUnavailable' },
    },
    {
      slip: 'a typo in the selector',
      of: 'one of two pods',
      line: 'matchLabels: { app: web }',
      becomes: 'matchLabels: { app: wbe }',
      finds: { code: 'AH123', object: WEB, path: 'spec.selector', severity: 'warning' },
    },
    {
      slip: 'two for one pod',
      of: 'one of two pods',
      line: 'matchExpressions: [{ key: app, operator: In, values: [webs] }]',
      becomes: 'matchExpressions: [{ key: app, operator: In, values: [web] }]',
      finds: { code: 'AH124', object: WEB, path: 'spec.selector', related: ['PodDisruptionBudget apps/nothing'] },
    },
    {
      slip: 'both',
      of: 'platform',
      line: 'maxUnavailable: 1',
      becomes: 'maxUnavailable: 1\n  minAvailable: 1',
      finds: { code: 'AH125', object: GATEWAY, path: 'spec', severity: 'error' },
    },
  ],
};
