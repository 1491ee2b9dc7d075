import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const OTHERS = `\
apiVersion: v1
kind: Service
metadata:
  name: headless
  namespace: apps
spec:
  clusterIP: None
  selector:
    app: web
---
apiVersion: v1
kind: Service
metadata:
  name: both
  namespace: apps
spec:
  selector:
    app: web
  ports:
    - name: tcp
      port: 8080
    - name: udp
      port: 8080
      protocol: UDP
---
apiVersion: v1
kind: Service
metadata:
  name: one
  namespace: apps
spec:
  selector:
    app: web
  ports: [{ port: 80, targetPort: 8080 }]
`;

const GATEWAY = 'Service istio-ingress/gateway';

export const fixture: CheckFixture = {
  good: { platform: PLATFORM, 'a headless Service, one number for two protocols': streamOf(PLATFORM, OTHERS) },
  bad: [
    {
      slip: 'several ports, one without a name',
      of: 'platform',
      line: '- name: http2',
      becomes: '- protocol: TCP',
      finds: { code: 'AH112', object: GATEWAY, path: 'spec.ports[1]', severity: 'error' },
    },
    {
      slip: 'one name twice',
      of: 'platform',
      line: '- name: http2',
      becomes: '- name: status-port',
      finds: { code: 'AH113', object: GATEWAY, path: 'spec.ports[1].name' },
    },
    {
      slip: 'one port twice',
      of: 'platform',
      line: 'port: 80',
      becomes: 'port: 15021',
      finds: { code: 'AH114', object: GATEWAY, path: 'spec.ports[1].port' },
    },
    {
      slip: 'digits in quotes',
      of: 'platform',
      line: 'targetPort: 8080',
      becomes: 'targetPort: "8080"',
      finds: { code: 'AH115', object: 'Service apps/web', path: 'spec.ports[0].targetPort' },
    },
    {
      slip: 'a number too large',
      of: 'platform',
      line: 'port: 8000',
      becomes: 'port: 80000',
      finds: { code: 'AH116', object: 'Service apps/web', path: 'spec.ports[0].port' },
    },
    {
      slip: 'a name with an underscore',
      of: 'platform',
      line: '- name: http2',
      becomes: '- name: http_2',
      finds: { code: 'AH117', object: GATEWAY, path: 'spec.ports[1].name' },
    },
    {
      slip: 'no ports',
      of: 'a headless Service, one number for two protocols',
      line: 'ports: [{ port: 80, targetPort: 8080 }]',
      finds: { code: 'AH118', object: 'Service apps/one', path: 'spec.ports' },
    },
  ],
};
