import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const UNROUTED = `\
apiVersion: v1
kind: Service
metadata:
  name: other
  namespace: apps
spec:
  selector:
    app: web
  ports:
    - name: web
      port: 8000
      targetPort: 8080
`;

const BY_APP_PROTOCOL = PLATFORM.replace(
  '    - name: http\n      port: 8000',
  '    - name: web\n      appProtocol: kubernetes.io/h2c\n      port: 8000',
);

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'a Service that no route names': streamOf(PLATFORM, UNROUTED),
    'by appProtocol': BY_APP_PROTOCOL,
    'by a prefix': PLATFORM.replace('    - name: http\n      port: 8000', '    - name: grpc-web-api\n      port: 8000'),
  },
  bad: [
    {
      slip: 'a name without a protocol',
      of: 'platform',
      line: '- name: http',
      nth: 1,
      becomes: '- name: web',
      finds: { code: 'AH119', object: 'Service apps/web', path: 'spec.ports[0].name', severity: 'info' },
    },
    {
      slip: 'another protocol of an app',
      of: 'by appProtocol',
      line: 'appProtocol: kubernetes.io/h2c',
      becomes: 'appProtocol: kubernetes.io/h3',
      finds: { code: 'AH119', object: 'Service apps/web', path: 'spec.ports[0].appProtocol' },
    },
  ],
};
