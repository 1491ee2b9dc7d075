import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const INGRESS = `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: inside
  namespace: apps
spec:
  ingressClassName: istio
  rules:
    - host: inside.sample.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: "web"
                port: { name: http }
`;

export const fixture: CheckFixture = {
  good: { 'by the name of the port': streamOf(PLATFORM, INGRESS) },
  bad: [
    {
      slip: 'another Service',
      of: 'by the name of the port',
      line: 'name: "web"',
      becomes: 'name: wbe',
      finds: {
        code: 'AH320',
        object: 'Ingress apps/inside',
        path: 'spec.rules[0].http.paths[0].backend.service.name',
        severity: 'warning',
      },
    },
    {
      slip: 'the port of the container',
      of: 'by the name of the port',
      line: 'port: { name: http }',
      becomes: 'port: { number: 8080 }',
      finds: {
        code: 'AH321',
        object: 'Ingress apps/inside',
        path: 'spec.rules[0].http.paths[0].backend.service.port.number',
        related: ['Service apps/web'],
        severity: 'error',
      },
    },
  ],
};
