import type { CheckFixture } from '../fixture';
import { PARTS, PLATFORM, streamOf } from '../platform-tree';

const ELSEWHERE = `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: one
  namespace: istio-system
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: two
  namespace: kube-system
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: three
  namespace: tools
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: tools
  namespace: apps
spec:
  destination:
    namespace: tools
`;

const MANY = ['git', 'mail', 'backup', 'registry', 'metrics']
  .map((namespace) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: some\n  namespace: ${namespace}\n`)
  .join('---\n');

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'namespaces of installers and of Kubernetes': streamOf(PLATFORM, ELSEWHERE),
    'most namespaces made elsewhere': streamOf(PLATFORM, MANY),
    'no namespaces at all': streamOf(PARTS.HOST, PARTS.GATEWAY_WORKLOAD, PARTS.APP, PARTS.EXTERNAL_DNS, PARTS.ISSUER),
  },
  bad: [
    {
      slip: 'a typo',
      of: 'namespaces of installers and of Kubernetes',
      line: 'namespace: kube-system',
      becomes: 'namespace: app',
      complete: true,
      finds: { code: 'AH136', object: 'ConfigMap app/two', path: 'metadata.namespace', severity: 'error' },
    },
    {
      slip: 'one that is far from all',
      of: 'namespaces of installers and of Kubernetes',
      line: 'namespace: kube-system',
      becomes: 'namespace: monitoring',
      finds: { code: 'AH136', object: 'ConfigMap monitoring/two', path: 'metadata.namespace', severity: 'warning' },
    },
  ],
};
