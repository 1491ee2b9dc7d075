import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const ALIAS = `\
apiVersion: v1
kind: Service
metadata:
  name: alias
  namespace: apps
spec:
  type: ExternalName
  externalName: web.apps.svc.cluster.local
  ports:
    - name: http
      port: 8000
`;

export const fixture: CheckFixture = {
  good: { 'of a Service': streamOf(PLATFORM.replace('host: web', 'host: alias'), ALIAS) },
  bad: [
    {
      slip: 'a Service that is not there',
      of: 'of a Service',
      line: 'externalName: web.apps.svc.cluster.local',
      becomes: 'externalName: wbe.apps.svc.cluster.local',
      finds: { code: 'AH325', object: 'Service apps/alias', path: 'spec.externalName', severity: 'warning' },
    },
    {
      slip: 'a host outside without a ServiceEntry',
      of: 'of a Service',
      line: 'externalName: web.apps.svc.cluster.local',
      becomes: 'externalName: api.payments.net',
      finds: { code: 'AH325', object: 'Service apps/alias', path: 'spec.externalName' },
    },
  ],
};
