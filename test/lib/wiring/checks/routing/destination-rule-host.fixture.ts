import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const RULE = `\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: web
  namespace: apps
spec:
  host: web.apps.svc.cluster.local
  trafficPolicy:
    connectionPool:
      http:
        maxRetries: 3
`;

export const fixture: CheckFixture = {
  good: {
    'a full name': streamOf(PLATFORM, RULE),
    'a wildcard': streamOf(PLATFORM, RULE.replace('host: web.apps.svc.cluster.local', 'host: "*.local"')),
  },
  bad: [
    {
      slip: 'a typo',
      of: 'a full name',
      line: 'host: web.apps.svc.cluster.local',
      becomes: 'host: wbe.apps.svc.cluster.local',
      finds: { code: 'AH334', object: 'DestinationRule apps/web', path: 'spec.host', severity: 'warning' },
    },
    {
      slip: 'a name with a dot that is no full one',
      of: 'a full name',
      line: 'host: web.apps.svc.cluster.local',
      becomes: 'host: web.apps',
      finds: { code: 'AH335', object: 'DestinationRule apps/web', path: 'spec.host', severity: 'warning' },
    },
  ],
};
