import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const EXPRESSIONS = PLATFORM.replace(
  '  selector:\n    matchLabels:\n      app: web\n',
  '  selector:\n    matchExpressions: [{ key: app, operator: In, values: [web] }]\n',
);

const PATCH = `\
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: patched
  namespace: apps
spec:
  template:
    spec:
      containers:
        - name: web
          image: docker.io/mccutchen/go-httpbin:v2.15.0
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
  namespace: apps
spec:
  selector:
    matchLabels:
      app: other
  workloadRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
`;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'by expressions': EXPRESSIONS,
    'a patch, and a Rollout of a Deployment': streamOf(PLATFORM, PATCH),
  },
  bad: [
    {
      slip: 'no selector',
      of: 'by expressions',
      line: 'matchExpressions: [{ key: app, operator: In, values: [web] }]',
      finds: { code: 'AH120', object: 'Deployment apps/web', path: 'spec.selector', severity: 'error' },
    },
    {
      slip: 'another label in the template',
      of: 'platform',
      line: 'app: web',
      nth: 3,
      becomes: 'app: wbe',
      finds: {
        code: 'AH121',
        object: 'Deployment apps/web',
        path: 'spec.template.metadata.labels',
        severity: 'error',
      },
    },
  ],
};
