import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const EXTERNAL = `\
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata:
  name: payments
  namespace: apps
spec:
  hosts:
    - api.payments.net
  location: MESH_EXTERNAL
  resolution: DNS
  ports:
    - number: 8000
      name: http
      protocol: HTTP
`;

export const fixture: CheckFixture = {
  good: {
    'a short name': PLATFORM,
    'a full name': PLATFORM.replace('host: web', 'host: web.apps.svc.cluster.local'),
    'a placeholder': PLATFORM.replace('host: web', 'host: "{{ .Values.service }}"'),
    'a ServiceEntry': streamOf(PLATFORM.replace('host: web', 'host: api.payments.net'), EXTERNAL),
  },
  bad: [
    {
      slip: 'a typo in the short name',
      of: 'a short name',
      line: 'host: web',
      becomes: 'host: wbe',
      finds: {
        code: 'AH314',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.host',
        severity: 'warning',
      },
    },
    {
      slip: 'another namespace',
      of: 'a full name',
      line: 'host: web.apps.svc.cluster.local',
      becomes: 'host: web.app.svc.cluster.local',
      complete: true,
      finds: {
        code: 'AH314',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.host',
        severity: 'error',
      },
    },
    {
      slip: 'a name with a dot that is no full one',
      of: 'a full name',
      line: 'host: web.apps.svc.cluster.local',
      becomes: 'host: web.apps',
      finds: {
        code: 'AH315',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.host',
        related: ['Service apps/web'],
        severity: 'error',
      },
    },
    {
      slip: 'the cluster domain left out',
      of: 'a full name',
      line: 'host: web.apps.svc.cluster.local',
      becomes: 'host: web.apps.svc',
      finds: { code: 'AH315', object: 'VirtualService apps/web', path: 'spec.http[0].route[0].destination.host' },
    },
    {
      slip: 'the cluster domain mistyped',
      of: 'a full name',
      line: 'host: web.apps.svc.cluster.local',
      becomes: 'host: web.apps.svc.cluser.local',
      finds: { code: 'AH315', object: 'VirtualService apps/web', path: 'spec.http[0].route[0].destination.host' },
    },
    {
      slip: 'a host outside that no ServiceEntry tells of',
      of: 'a ServiceEntry',
      line: '- api.payments.net',
      becomes: '- api.payment.net',
      finds: {
        code: 'AH316',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.host',
        severity: 'warning',
      },
    },
  ],
};
