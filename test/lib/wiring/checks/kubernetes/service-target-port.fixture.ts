import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const BY_NAME = PLATFORM.replace('targetPort: 8080', 'targetPort: http');

const HEADLESS = `\
apiVersion: v1
kind: Service
metadata:
  name: web-pods
  namespace: apps
spec:
  clusterIP: None
  selector:
    app: web
  ports:
    - { name: http, port: 8000, targetPort: http }
`;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'a headless Service': streamOf(PLATFORM, HEADLESS),
    'a target port by its name': BY_NAME,
    'containers that declare nothing': PLATFORM.replace(
      '          ports:\n            - name: http\n              containerPort: 8080\n',
      '',
    ),
  },
  bad: [
    {
      slip: 'a name of no container port',
      of: 'a target port by its name',
      line: 'targetPort: http',
      becomes: 'targetPort: htpp',
      finds: {
        code: 'AH110',
        object: 'Service apps/web',
        path: 'spec.ports[0].targetPort',
        severity: 'error',
        related: ['Deployment apps/web'],
      },
    },
    {
      slip: 'a name of no container port, where the name leads to the pods all the same',
      of: 'a headless Service',
      line: '- { name: http, port: 8000, targetPort: http }',
      becomes: '- { name: http, port: 8000, targetPort: metrics }',
      finds: { code: 'AH110', object: 'Service apps/web-pods', path: 'spec.ports[0].targetPort', severity: 'warning' },
    },
    {
      slip: 'a name of another protocol',
      of: 'a target port by its name',
      line: 'targetPort: http',
      becomes: 'targetPort: http\n      protocol: UDP',
      finds: { code: 'AH110', object: 'Service apps/web', path: 'spec.ports[0].targetPort' },
    },
    {
      slip: 'another number',
      of: 'platform',
      line: 'targetPort: 8080',
      becomes: 'targetPort: 8081',
      finds: {
        code: 'AH111',
        object: 'Service apps/web',
        path: 'spec.ports[0].targetPort',
        severity: 'warning',
        related: ['Deployment apps/web'],
      },
    },
    {
      slip: 'no target port, so that the port is taken',
      of: 'platform',
      line: 'targetPort: 8080',
      finds: { code: 'AH111', object: 'Service apps/web', path: 'spec.ports[0].port' },
    },
  ],
};
