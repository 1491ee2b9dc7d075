import type { CheckFixture } from '../fixture';
import { withCertificate } from './certificate-trees';

const OBJECT = 'Certificate istio-ingress/web';

export const fixture: CheckFixture = {
  good: { 'durations in hours': withCertificate('duration: 2160h', 'renewBefore: 720h0m0s') },
  bad: [
    {
      slip: 'days',
      of: 'durations in hours',
      line: 'duration: 2160h',
      becomes: 'duration: 90d',
      finds: { code: 'AH412', object: OBJECT, path: 'spec.duration' },
    },
    {
      slip: 'a bare number',
      of: 'durations in hours',
      line: 'renewBefore: 720h0m0s',
      becomes: 'renewBefore: 720',
      finds: { code: 'AH412', object: OBJECT, path: 'spec.renewBefore' },
    },
    {
      slip: 'a renewal at once',
      of: 'durations in hours',
      line: 'renewBefore: 720h0m0s',
      becomes: 'renewBefore: 2160h',
      finds: { code: 'AH413', object: OBJECT, path: 'spec.renewBefore' },
    },
    {
      slip: 'a renewal too late',
      of: 'durations in hours',
      line: 'renewBefore: 720h0m0s',
      becomes: 'renewBefore: 1m',
      finds: { code: 'AH413', object: OBJECT, path: 'spec.renewBefore' },
    },
    {
      slip: 'half an hour',
      of: 'durations in hours',
      line: 'duration: 2160h',
      becomes: 'duration: 30m',
      finds: { code: 'AH413', object: OBJECT, path: 'spec.duration' },
    },
  ],
};
