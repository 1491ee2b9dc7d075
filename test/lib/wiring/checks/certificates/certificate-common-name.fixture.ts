import type { CheckFixture } from '../fixture';
import { PRIVATE_AUTHORITY, withCertificate } from './certificate-trees';

const OBJECT = 'Certificate istio-ingress/web';

export const fixture: CheckFixture = {
  good: {
    'a common name that is a DNS name too': withCertificate('commonName: web.sample.com'),
    'a private authority, for which it need not be one': PRIVATE_AUTHORITY,
  },
  bad: [
    {
      slip: 'a common name beyond 64 characters',
      of: 'a common name that is a DNS name too',
      line: 'commonName: web.sample.com',
      becomes: 'commonName: a-very-long-name-of-an-application-of-which-there-are-many.sample.com',
      finds: { code: 'AH410', object: OBJECT, path: 'spec.commonName' },
    },
    {
      slip: 'another common name',
      of: 'a common name that is a DNS name too',
      line: 'commonName: web.sample.com',
      becomes: 'commonName: www.sample.com',
      finds: { code: 'AH411', object: OBJECT, path: 'spec.commonName', severity: 'error' },
    },
  ],
};
