import type { CheckFixture } from '../fixture';
import { withCertificate } from './certificate-trees';

export const fixture: CheckFixture = {
  good: { 'usages of a server': withCertificate('usages:', '  - digital signature', '  - server auth') },
  bad: [
    {
      slip: 'a usage in one word',
      of: 'usages of a server',
      line: '- server auth',
      becomes: '- serverAuth',
      finds: { code: 'AH417', object: 'Certificate istio-ingress/web', path: 'spec.usages[1]' },
    },
  ],
};
