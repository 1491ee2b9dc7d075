import type { CheckFixture } from '../fixture';
import { PRIVATE_AUTHORITY } from './certificate-trees';

export const fixture: CheckFixture = {
  good: { 'a private authority': PRIVATE_AUTHORITY },
  bad: [
    {
      slip: 'no type',
      of: 'a private authority',
      line: 'selfSigned: {}',
      finds: { code: 'AH419', object: 'Issuer cert-manager/selfsigned', path: 'spec' },
    },
    {
      slip: 'an unknown type',
      of: 'a private authority',
      line: 'selfSigned: {}',
      becomes: 'selfsigned: {}',
      finds: { code: 'AH419', object: 'Issuer cert-manager/selfsigned', path: 'spec' },
    },
  ],
};
