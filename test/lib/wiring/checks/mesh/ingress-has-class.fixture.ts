import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const ALB = `\
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata:
  name: alb
  annotations:
    ingressclass.kubernetes.io/is-default-class: "true"
spec:
  controller: ingress.k8s.aws/alb
`;
const INGRESSES = `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: sso
  namespace: istio-ingress
spec:
  ingressClassName: istio
  defaultBackend:
    service:
      name: gateway
      port:
        number: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: of-the-other
  namespace: external-dns
  annotations:
    cert-manager.io/cluster-issuer: by-the-other
spec:
  tls:
    - hosts:
        - other.sample.com
      secretName: other-tls
  rules:
    - host: other.sample.com
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: by-the-other
spec:
  acme:
    server: https://acme-v02.api.letsencrypt.org/directory
    privateKeySecretRef:
      name: by-the-other
    solvers:
      - http01:
          ingress:
            ingressClassName: alb
`;
const FINDING = { object: 'Ingress istio-ingress/sso', path: 'spec.ingressClassName', severity: 'warning' } as const;

export const fixture: CheckFixture = {
  good: {
    'a class, and a default of another controller': streamOf(PLATFORM, ALB, INGRESSES),
    'a class, and no default': streamOf(PLATFORM, ALB.replace('"true"', '"false"'), INGRESSES),
  },
  bad: [
    {
      slip: 'left to the default',
      of: 'a class, and a default of another controller',
      line: 'ingressClassName: istio',
      nth: 2,
      finds: { ...FINDING, code: 'AH523', related: ['IngressClass alb'] },
    },
    {
      slip: "a certificate by Istio's challenge for an Ingress that another controller takes",
      of: 'a class, and a default of another controller',
      line: 'cert-manager.io/cluster-issuer: by-the-other',
      becomes: 'cert-manager.io/cluster-issuer: letsencrypt',
      finds: { ...FINDING, object: 'Ingress external-dns/of-the-other', code: 'AH523' },
    },
    {
      slip: 'left to nobody',
      of: 'a class, and no default',
      line: 'ingressClassName: istio',
      nth: 2,
      finds: { ...FINDING, code: 'AH524', related: ['IngressClass istio'] },
    },
  ],
};
