import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Gateway istio-ingress/web';
const FILES = PLATFORM.replace('mode: SIMPLE', 'mode: MUTUAL').replace(
  '        credentialName: web-tls\n',
  `\
        serverCertificate: /etc/istio/web-tls/tls.crt
        privateKey: /etc/istio/web-tls/tls.key
        caCertificates: /etc/istio/web-ca/ca.crt
        caCrl: /etc/istio/web-ca/ca.crl
`,
);

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM, 'a certificate in files': FILES },
  bad: [
    {
      slip: 'a mistyped mode',
      of: 'the platform',
      line: 'mode: SIMPLE',
      becomes: 'mode: Simple',
      finds: { code: 'AH243', object, path: 'spec.servers[0].tls.mode' },
    },
    {
      slip: 'no certificate',
      of: 'the platform',
      line: 'credentialName: web-tls',
      finds: { code: 'AH244', object, path: 'spec.servers[0].tls.credentialName' },
    },
    {
      slip: 'no CA for the clients',
      of: 'a certificate in files',
      line: 'caCertificates: /etc/istio/web-ca/ca.crt',
      finds: { code: 'AH245', object, path: 'spec.servers[0].tls.caCertificates' },
    },
    {
      slip: 'a certificate in files and in a Secret',
      of: 'a certificate in files',
      line: 'caCertificates: /etc/istio/web-ca/ca.crt',
      becomes: 'credentialName: web-tls',
      finds: [
        { code: 'AH246', object, path: 'spec.servers[0].tls' },
        { code: 'AH248', object, path: 'spec.servers[0].tls.caCrl' },
      ],
    },
    {
      slip: "the mesh's certificate and another",
      of: 'the platform',
      line: 'mode: SIMPLE',
      becomes: 'mode: ISTIO_MUTUAL',
      finds: { code: 'AH247', object, path: 'spec.servers[0].tls.credentialName' },
    },
    {
      slip: 'a list of revoked certificates, and no clients with certificates',
      of: 'a certificate in files',
      line: 'mode: MUTUAL',
      becomes: 'mode: SIMPLE',
      finds: { code: 'AH248', object, path: 'spec.servers[0].tls.caCrl' },
    },
  ],
};
