import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const RULE = `\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: web
  namespace: apps
spec:
  host: web
  trafficPolicy:
    tls:
      mode: MUTUAL
      credentialName: web-client
`;
const SECRET = `\
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: web-client
  namespace: istio-ingress
spec:
  secretName: web-client
  dnsNames: [client.sample.com]
  issuerRef:
    kind: ClusterIssuer
    name: private
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: private
spec:
  ca:
    secretName: private-ca
---
apiVersion: v1
kind: Secret
metadata:
  name: private-ca
  namespace: cert-manager
type: kubernetes.io/tls
stringData:
  tls.crt: "-"
  tls.key: "-"
`;

export const fixture: CheckFixture = {
  good: { "in the gateway's namespace": streamOf(PLATFORM, RULE, SECRET) },
  bad: [
    {
      slip: 'another name',
      of: "in the gateway's namespace",
      line: 'credentialName: web-client',
      becomes: 'credentialName: web-client-tls',
      finds: {
        code: 'AH394',
        object: 'DestinationRule apps/web',
        path: 'spec.trafficPolicy.tls.credentialName',
        severity: 'warning',
      },
    },
  ],
};
