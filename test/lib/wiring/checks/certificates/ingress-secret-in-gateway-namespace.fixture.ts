import type { CheckFixture } from '../fixture';
import { beside } from './certificate-trees';

const FACTS = { mesh: { ingressSelector: 'public-gateway' } };

const INGRESS = beside(`\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: apps
spec:
  ingressClassName: istio
  tls:
    - secretName: web-tls
      hosts:
        - web.sample.com
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
`);

export const fixture: CheckFixture = {
  good: {
    'an Ingress with a Secret beside the gateway': {
      yaml: INGRESS,
      facts: FACTS,
    },
    'the same, where the mesh does not tell': INGRESS,
  },
  bad: [
    {
      slip: 'a Secret that is nowhere, where the mesh does not tell',
      of: 'the same, where the mesh does not tell',
      line: '- secretName: web-tls',
      becomes: '- secretName: web-ingress-tls',
      finds: { code: 'AH443', object: 'Ingress apps/web', path: 'spec.tls[0].secretName' },
    },
    {
      slip: 'a Secret that is nowhere',
      of: 'an Ingress with a Secret beside the gateway',
      line: '- secretName: web-tls',
      becomes: '- secretName: web-ingress-tls',
      finds: { code: 'AH443', object: 'Ingress apps/web', path: 'spec.tls[0].secretName', severity: 'warning' },
    },
  ],
};
