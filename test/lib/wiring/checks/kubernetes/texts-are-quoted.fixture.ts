import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const MORE = `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  namespace: apps
data:
  port: "8080"
  empty:
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: other
  namespace: apps
spec:
  selector: { matchLabels: { app: other } }
  template:
    metadata:
      labels: { app: other }
    spec:
      nodeSelector: { spot: "true" }
      containers:
        - name: other
          image: docker.io/library/busybox:1.37
          args: ["8080"]
          env:
            - { name: PORT, value: "8080" }
`;

const OTHER = 'Deployment apps/other';

export const fixture: CheckFixture = {
  good: { platform: PLATFORM, 'all in quotes': streamOf(PLATFORM, MORE) },
  bad: [
    {
      slip: 'a boolean as a label of pods',
      of: 'platform',
      line: 'sidecar.istio.io/inject: "true"',
      becomes: 'sidecar.istio.io/inject: true',
      finds: {
        code: 'AH143',
        object: 'Deployment istio-ingress/gateway',
        path: 'spec.template.metadata.labels["sidecar.istio.io/inject"]',
        severity: 'error',
      },
    },
    {
      slip: 'a boolean as an annotation',
      of: 'platform',
      line: 'dns: public',
      becomes: 'dns: true',
      finds: { code: 'AH143', object: 'Gateway istio-ingress/web', path: 'metadata.annotations.dns' },
    },
    {
      slip: 'a number in a ConfigMap',
      of: 'all in quotes',
      line: 'port: "8080"',
      becomes: 'port: 8080',
      finds: { code: 'AH143', object: 'ConfigMap apps/web', path: 'data.port' },
    },
    {
      slip: 'a number as a variable',
      of: 'all in quotes',
      line: '- { name: PORT, value: "8080" }',
      becomes: '- { name: PORT, value: 8080 }',
      finds: { code: 'AH143', object: OTHER, path: 'spec.template.spec.containers[0].env[0].value' },
    },
    {
      slip: 'a number as an argument',
      of: 'all in quotes',
      line: 'args: ["8080"]',
      becomes: 'args: [8080]',
      finds: { code: 'AH143', object: OTHER, path: 'spec.template.spec.containers[0].args[0]' },
    },
    {
      slip: 'a boolean that selects nodes',
      of: 'all in quotes',
      line: 'nodeSelector: { spot: "true" }',
      becomes: 'nodeSelector: { spot: true }',
      finds: { code: 'AH143', object: OTHER, path: 'spec.template.spec.nodeSelector.spot' },
    },
  ],
};
