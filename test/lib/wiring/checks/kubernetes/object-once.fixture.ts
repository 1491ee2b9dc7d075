import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const AGAIN = `\
apiVersion: v1
kind: ServiceAccount
metadata:
  name: gateway
  namespace: tools
`;

const HOOKS = `\
apiVersion: v1
kind: ServiceAccount
metadata:
  name: setup
  namespace: apps
  annotations: { helm.sh/hook: pre-install }
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: setup
  namespace: apps
  annotations: { helm.sh/hook: post-delete }
---
apiVersion: v1
kind: ServiceAccount
metadata:
  generateName: each-
  namespace: apps
---
apiVersion: v1
kind: ServiceAccount
metadata:
  generateName: each-
  namespace: apps
  labels: { one: more }
`;

export const fixture: CheckFixture = {
  good: {
    platform: streamOf(PLATFORM, AGAIN.replace('namespace: tools', 'namespace: apps')),
    'hooks, and names that are made': streamOf(PLATFORM, HOOKS),
  },
  bad: [
    {
      slip: 'the same again',
      of: 'platform',
      line: 'namespace: apps',
      nth: 4,
      becomes: 'namespace: istio-ingress',
      finds: { code: 'AH142', object: 'ServiceAccount istio-ingress/gateway', path: '', severity: 'info' },
    },
    {
      slip: 'the same again, with a label',
      of: 'platform',
      line: 'namespace: apps',
      nth: 4,
      becomes: 'namespace: istio-ingress\n  labels: { one: more }',
      finds: { code: 'AH141', object: 'ServiceAccount istio-ingress/gateway', path: '', severity: 'error' },
    },
  ],
};
