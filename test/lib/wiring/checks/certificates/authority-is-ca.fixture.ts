import type { CheckFixture } from '../fixture';
import { PRIVATE_AUTHORITY } from './certificate-trees';

const FINDING = { code: 'AH449', object: 'Certificate cert-manager/authority', path: 'spec.isCA' } as const;

export const fixture: CheckFixture = {
  good: { 'a private authority': PRIVATE_AUTHORITY },
  bad: [
    {
      slip: 'a certificate that is none of a CA',
      of: 'a private authority',
      line: 'isCA: true',
      becomes: 'isCA: false',
      finds: { ...FINDING, severity: 'error', related: ['ClusterIssuer letsencrypt'] },
    },
    { slip: 'without isCA', of: 'a private authority', line: 'isCA: true', finds: FINDING },
  ],
};
