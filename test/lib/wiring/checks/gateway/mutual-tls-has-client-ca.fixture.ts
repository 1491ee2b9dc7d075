import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const CLIENT_CA = `\
apiVersion: v1
kind: Secret
metadata:
  name: web-tls-cacert
  namespace: istio-ingress
data:
  ca.crt: c2FtcGxl
`;

/** An issuer of the company's own, which gives its CA along. */
const COMPANY_ISSUER = `\
apiVersion: cert-manager.io/v1
kind: Issuer
metadata:
  name: company
  namespace: istio-ingress
spec:
  vault:
    path: pki/sign/sample
    server: https://vault.sample.com
    auth:
      tokenSecretRef:
        name: vault
        key: token
`;

const VAULT_TOKEN = `\
apiVersion: v1
kind: Secret
metadata:
  name: vault
  namespace: istio-ingress
stringData:
  token: sample
`;

export const fixture: CheckFixture = {
  good: {
    'clients with certificates': streamOf(PLATFORM.replace('mode: SIMPLE', 'mode: MUTUAL'), CLIENT_CA),
    'a CA of the company': streamOf(
      PLATFORM.replace('mode: SIMPLE', 'mode: MUTUAL').replace(
        '    kind: ClusterIssuer\n    name: letsencrypt\n',
        '    kind: Issuer\n    name: company\n',
      ),
      COMPANY_ISSUER,
      VAULT_TOKEN,
    ),
  },
  bad: [
    {
      slip: 'a Secret of another name',
      of: 'clients with certificates',
      line: 'name: web-tls-cacert',
      becomes: 'name: web-tls-ca',
      finds: {
        code: 'AH215',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].tls.mode',
        related: ['Certificate istio-ingress/web'],
      },
    },
    {
      slip: 'the CA under another key',
      of: 'clients with certificates',
      line: 'ca.crt: c2FtcGxl',
      becomes: 'ca.pem: c2FtcGxl',
      finds: {
        code: 'AH216',
        object: 'Secret istio-ingress/web-tls-cacert',
        path: '',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
