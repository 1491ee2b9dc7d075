import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const WEB = `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: apps
spec:
  minReplicas: 2
  maxReplicas: 4
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 80
`;

const LIMIT_RANGE = `\
apiVersion: v1
kind: LimitRange
metadata:
  name: defaults
  namespace: apps
spec:
  limits:
    - type: Container
      defaultRequest:
        cpu: 100m
`;

const SCALED = streamOf(
  PLATFORM.replace('  replicas: 2\n', '').replace(
    '          image: docker.io/mccutchen/go-httpbin:v2.15.0\n',
    '          image: docker.io/mccutchen/go-httpbin:v2.15.0\n          resources: { limits: { cpu: 100m } }\n',
  ),
  WEB,
);

const HPA = 'HorizontalPodAutoscaler istio-ingress/gateway';

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'a limit stands for a request': SCALED,
    'a LimitRange sets requests': streamOf(PLATFORM.replace('  replicas: 2\n', ''), WEB, LIMIT_RANGE),
    'an average value needs no request': streamOf(
      PLATFORM.replace('  replicas: 2\n', ''),
      WEB.replace('Utilization', 'AverageValue').replace('averageUtilization: 80', 'averageValue: 100m'),
    ),
    'a kind that is not known': PLATFORM.replace(
      '    apiVersion: apps/v1\n    kind: Deployment\n    name: gateway',
      '    apiVersion: sample.com/v1\n    kind: Fleet\n    name: gateway',
    ),
  },
  bad: [
    {
      slip: 'a typo',
      of: 'platform',
      line: 'name: gateway',
      nth: 5,
      becomes: 'name: gatevay',
      finds: { code: 'AH126', object: HPA, path: 'spec.scaleTargetRef.name', severity: 'warning' },
    },
    {
      slip: 'a kind with a slip',
      of: 'platform',
      line: 'kind: Deployment',
      nth: 2,
      becomes: 'kind: Deploymemt',
      finds: { code: 'AH126', object: HPA, path: 'spec.scaleTargetRef.kind', severity: 'warning' },
    },
    {
      slip: 'another group',
      of: 'platform',
      line: 'apiVersion: apps/v1',
      nth: 2,
      becomes: 'apiVersion: v1',
      finds: { code: 'AH127', object: HPA, path: 'spec.scaleTargetRef.apiVersion', severity: 'error' },
    },
    {
      slip: 'a group that the kind left',
      of: 'platform',
      line: 'apiVersion: apps/v1',
      nth: 2,
      becomes: 'apiVersion: extensions/v1beta1',
      finds: { code: 'AH127', object: HPA, path: 'spec.scaleTargetRef.apiVersion', severity: 'warning' },
    },
    {
      slip: 'a typo, and the tree is all',
      of: 'platform',
      line: 'name: gateway',
      nth: 5,
      becomes: 'name: gatevay',
      complete: true,
      finds: { code: 'AH126', object: HPA, path: 'spec.scaleTargetRef.name', severity: 'warning' },
    },
    {
      slip: 'no request',
      of: 'a limit stands for a request',
      line: 'resources: { limits: { cpu: 100m } }',
      finds: {
        code: 'AH128',
        object: 'Deployment apps/web',
        path: 'spec.template.spec.containers[0].resources',
        severity: 'warning',
        related: ['HorizontalPodAutoscaler apps/web'],
      },
    },
    {
      slip: 'no request of a gateway',
      of: 'platform',
      line: 'cpu: 100m',
      finds: {
        code: 'AH128',
        object: 'Deployment istio-ingress/gateway',
        path: 'spec.template.spec.containers[0].resources',
      },
    },
    {
      slip: 'more at least than at most',
      of: 'platform',
      line: 'maxReplicas: 5',
      becomes: 'maxReplicas: 1',
      finds: { code: 'AH129', object: HPA, path: 'spec.maxReplicas', severity: 'error' },
    },
  ],
};
