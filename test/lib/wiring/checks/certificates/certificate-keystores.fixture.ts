import type { CheckFixture } from '../fixture';
import { withCertificate } from './certificate-trees';

export const fixture: CheckFixture = {
  good: {
    'a keystore with a password': withCertificate('keystores:', '  jks:', '    create: true', '    password: changeit'),
  },
  bad: [
    {
      slip: 'no password',
      of: 'a keystore with a password',
      line: 'password: changeit',
      finds: { code: 'AH418', object: 'Certificate istio-ingress/web', path: 'spec.keystores.jks' },
    },
  ],
};
