import type { CheckFixture } from '../fixture';
import { streamOf } from '../platform-tree';
import { WITHOUT_CERTIFICATE } from './gateway-trees';

const SECRET = `\
apiVersion: v1
kind: Secret
metadata:
  name: web-tls
  namespace: istio-ingress
type: Opaque
data:
  tls.crt: c2FtcGxl
  tls.key: c2FtcGxl
`;

const EXTERNAL = `\
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: from-a-store
  namespace: istio-ingress
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  target:
    name: web-tls
    template:
      type: kubernetes.io/tls
  data:
    - secretKey: tls.crt
      remoteRef: { key: web, property: chain }
    - secretKey: tls.key
      remoteRef: { key: web, property: key }
`;

export const fixture: CheckFixture = {
  good: {
    'a Secret written by hand': streamOf(WITHOUT_CERTIFICATE, SECRET),
    'a Secret from a store': streamOf(WITHOUT_CERTIFICATE, EXTERNAL),
  },
  bad: [
    {
      slip: 'a key under another name',
      of: 'a Secret written by hand',
      line: 'tls.key: c2FtcGxl',
      becomes: 'private.key: c2FtcGxl',
      finds: {
        code: 'AH213',
        object: 'Secret istio-ingress/web-tls',
        path: 'data',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'a key from a store under another name',
      of: 'a Secret from a store',
      line: '- secretKey: tls.crt',
      becomes: '- secretKey: certificate.pem',
      finds: {
        code: 'AH213',
        object: 'ExternalSecret istio-ingress/from-a-store',
        path: 'spec.data',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
