import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Gateway istio-ingress/web';
const tlsOf = (lines: string) => PLATFORM.replace('        mode: SIMPLE\n', `        mode: SIMPLE\n${lines}`);

export const fixture: CheckFixture = {
  good: {
    'TLS 1.2 with one suite': tlsOf(`\
        minProtocolVersion: TLSV1_2
        maxProtocolVersion: TLSV1_2
        cipherSuites: [ECDHE-RSA-AES256-GCM-SHA384]
`),
    'old clients': tlsOf('        minProtocolVersion: TLSV1_1\n        cipherSuites: [ECDHE-RSA-AES128-SHA]\n'),
  },
  bad: [
    {
      slip: 'a minimum above the maximum',
      of: 'TLS 1.2 with one suite',
      line: 'minProtocolVersion: TLSV1_2',
      becomes: 'minProtocolVersion: TLSV1_3',
      finds: { code: 'AH253', object, path: 'spec.servers[0].tls.minProtocolVersion' },
    },
    {
      slip: 'a mistyped version',
      of: 'TLS 1.2 with one suite',
      line: 'maxProtocolVersion: TLSV1_2',
      becomes: 'maxProtocolVersion: TLSv1.2',
      finds: { code: 'AH254', object, path: 'spec.servers[0].tls.maxProtocolVersion' },
    },
    {
      slip: 'the name of a suite as other software writes it',
      of: 'TLS 1.2 with one suite',
      line: 'cipherSuites: [ECDHE-RSA-AES256-GCM-SHA384]',
      becomes: 'cipherSuites: [TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384]',
      finds: { code: 'AH255', object, path: 'spec.servers[0].tls.cipherSuites[0]' },
    },
    {
      slip: 'an old version without suites for it',
      of: 'old clients',
      line: 'cipherSuites: [ECDHE-RSA-AES128-SHA]',
      finds: { code: 'AH256', object, path: 'spec.servers[0].tls.minProtocolVersion' },
    },
  ],
};
