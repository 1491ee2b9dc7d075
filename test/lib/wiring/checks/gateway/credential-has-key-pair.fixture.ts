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

export const fixture: CheckFixture = {
  good: { 'a Secret written by hand': streamOf(WITHOUT_CERTIFICATE, SECRET) },
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
  ],
};
