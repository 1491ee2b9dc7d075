import type { CheckFixture } from '../fixture';
import { beside } from './certificate-trees';

const INGRESS = `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: apps
spec:
  ingressClassName: istio
  tls:
    - secretName: web-tls
      hosts: [web.sample.com]
  rules:
    - host: web.sample.com
      http:
        paths:
          - path: /ingress
            pathType: Exact
            backend:
              service:
                name: web
                port:
                  number: 8000
`;

export const fixture: CheckFixture = {
  good: { 'an Ingress with its host in tls': beside(INGRESS) },
  bad: [
    {
      slip: 'another host in tls',
      of: 'an Ingress with its host in tls',
      line: 'hosts: [web.sample.com]',
      becomes: 'hosts: [www.sample.com]',
      finds: { code: 'AH448', object: 'Ingress apps/web', path: 'spec.tls' },
    },
  ],
};
