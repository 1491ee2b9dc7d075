import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const POLICY = `\
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: web
  namespace: apps
spec:
  selector:
    matchLabels: { app: web }
  mtls:
    mode: STRICT
`;
const ELSEWHERE = `\
apiVersion: v1
kind: Namespace
metadata:
  name: tools
`;
const ENTRIES = `\
apiVersion: v1
kind: Namespace
metadata:
  name: machines
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata:
  name: mainframe
  namespace: machines
spec:
  hosts: [mainframe.sample.net]
  resolution: STATIC
  ports:
    - number: 443
      name: tls
      protocol: TLS
  workloadSelector:
    labels: { machine: mainframe }
---
apiVersion: networking.istio.io/v1
kind: WorkloadEntry
metadata:
  name: mainframe
  namespace: machines
spec:
  address: 192.0.2.9
  labels: { machine: mainframe }
`;

export const fixture: CheckFixture = {
  good: {
    'of pods': streamOf(PLATFORM, POLICY),
    'of machines': streamOf(PLATFORM, ENTRIES),
    'of pods that are elsewhere': streamOf(PLATFORM, ELSEWHERE, POLICY.replace('namespace: apps', 'namespace: tools')),
  },
  bad: [
    {
      slip: 'labels of no pods',
      of: 'of pods',
      line: 'matchLabels: { app: web }',
      becomes: 'matchLabels: { app: wbe }',
      finds: {
        code: 'AH324',
        object: 'PeerAuthentication apps/web',
        path: 'spec.selector.matchLabels',
        severity: 'warning',
      },
    },
    {
      slip: 'labels of no machine',
      of: 'of machines',
      line: 'labels: { machine: mainframe }',
      nth: 2,
      becomes: 'labels: { machine: main-frame }',
      finds: { code: 'AH324', object: 'ServiceEntry machines/mainframe', path: 'spec.workloadSelector.labels' },
    },
  ],
};
