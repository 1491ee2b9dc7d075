import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const JOB = `\
apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
  namespace: apps
spec:
  schedule: "@daily"
  jobTemplate:
    spec:
      template:
        metadata:
          labels:
            app: report
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: docker.io/library/busybox:1.37
---
apiVersion: v1
kind: Service
metadata:
  name: report
  namespace: apps
spec:
  selector:
    app: report
  ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata:
  name: outside
  namespace: apps
spec:
  type: ExternalName
  externalName: outside.sample.com
  selector:
    app: outside
---
apiVersion: v1
kind: Service
metadata:
  name: first
  namespace: apps
spec:
  selector:
    app: web
    statefulset.kubernetes.io/pod-name: web-0
  ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata:
  name: leader
  namespace: apps
spec:
  selector:
    app: web
    vault-active: "true"
  ports:
    - port: 80
---
apiVersion: networking.istio.io/v1
kind: WorkloadEntry
metadata:
  name: machine
  namespace: apps
spec:
  address: 10.40.1.2
  labels:
    app: machine
---
apiVersion: v1
kind: Service
metadata:
  name: machine
  namespace: apps
spec:
  selector:
    app: machine
  ports:
    - port: 80
`;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'pods of a CronJob, a name outside, labels set later, a virtual machine': streamOf(PLATFORM, JOB),
    'a label that is not known': PLATFORM.replace(
      '      labels:\n        app: web',
      '      labels:\n        app: "${APP}"',
    ).replace('  selector:\n    matchLabels:\n      app: web', '  selector:\n    matchLabels:\n      app: "${APP}"'),
  },
  bad: [
    {
      slip: 'a typo',
      of: 'platform',
      line: 'app: web',
      nth: 1,
      becomes: 'app: wbe',
      finds: {
        code: 'AH109',
        object: 'Service apps/web',
        path: 'spec.selector',
        severity: 'warning',
        related: ['Deployment apps/web'],
      },
    },
    {
      slip: 'a label that no template has, which something may set later',
      of: 'pods of a CronJob, a name outside, labels set later, a virtual machine',
      line: 'vault-active: "true"',
      becomes: 'leads: "true"',
      complete: true,
      finds: {
        code: 'AH156',
        object: 'Service apps/leader',
        path: 'spec.selector',
        severity: 'warning',
        related: ['Deployment apps/web'],
      },
    },
    {
      slip: 'a label with a typo in its key',
      of: 'pods of a CronJob, a name outside, labels set later, a virtual machine',
      line: 'vault-active: "true"',
      becomes: 'ap: web',
      complete: true,
      finds: { code: 'AH109', object: 'Service apps/leader', path: 'spec.selector', severity: 'error' },
    },
    {
      slip: 'another namespace, where the tree is the cluster',
      of: 'platform',
      line: 'namespace: apps',
      nth: 2,
      becomes: 'namespace: external-dns',
      complete: true,
      finds: {
        code: 'AH109',
        object: 'Service external-dns/web',
        path: 'spec.selector',
        severity: 'error',
        related: ['Deployment apps/web'],
      },
    },
  ],
};
