import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const SIDECARS = `\
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata:
  name: default
  namespace: apps
spec:
  egress:
    - hosts: ["./*", "apps/web.apps.svc.cluster.local"]
---
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata:
  name: web
  namespace: apps
spec:
  workloadSelector: { labels: { app: web } }
  egress:
    - hosts: ["istio-system/*"]
---
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata:
  name: default
  namespace: istio-system
spec:
  outboundTrafficPolicy: { mode: REGISTRY_ONLY }
  egress:
    - hosts: ["*/*"]
`;

export const fixture: CheckFixture = {
  good: { 'for a namespace, some pods and the mesh': streamOf(PLATFORM, SIDECARS) },
  bad: [
    {
      slip: "in the gateway's namespace",
      of: 'for a namespace, some pods and the mesh',
      line: 'namespace: istio-system',
      becomes: 'namespace: istio-ingress',
      finds: { code: 'AH387', object: 'Sidecar istio-ingress/default', path: '', severity: 'info' },
    },
    {
      slip: 'two for all of a namespace',
      of: 'for a namespace, some pods and the mesh',
      line: 'workloadSelector: { labels: { app: web } }',
      finds: {
        code: 'AH388',
        object: 'Sidecar apps/web',
        path: '',
        related: ['Sidecar apps/default'],
        severity: 'warning',
      },
    },
    {
      slip: 'an import of what is not there',
      of: 'for a namespace, some pods and the mesh',
      line: '- hosts: ["./*", "apps/web.apps.svc.cluster.local"]',
      becomes: '- hosts: ["./*", "apps/wbe.apps.svc.cluster.local"]',
      finds: { code: 'AH389', object: 'Sidecar apps/default', path: 'spec.egress[0].hosts[1]', severity: 'warning' },
    },
    {
      slip: 'a selector for the default of the mesh',
      of: 'for a namespace, some pods and the mesh',
      line: 'outboundTrafficPolicy: { mode: REGISTRY_ONLY }',
      becomes: 'workloadSelector: { labels: { app: web } }',
      finds: {
        code: 'AH390',
        object: 'Sidecar istio-system/default',
        path: 'spec.workloadSelector',
        severity: 'warning',
      },
    },
  ],
};
