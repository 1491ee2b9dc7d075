import type { CheckFixture } from '../fixture';
import { withCertificate } from './certificate-trees';

export const fixture: CheckFixture = {
  good: { 'a renewal after two thirds': withCertificate('renewBefore: 720h') },
  bad: [
    {
      slip: 'a renewal after ten hours',
      of: 'a renewal after two thirds',
      line: 'renewBefore: 720h',
      becomes: 'renewBefore: 2150h',
      finds: { code: 'AH414', object: 'Certificate istio-ingress/web', path: 'spec.renewBefore', severity: 'warning' },
    },
  ],
};
