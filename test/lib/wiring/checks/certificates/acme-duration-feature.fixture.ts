import type { CheckFixture } from '../fixture';
import { withAcme } from './certificate-trees';

export const fixture: CheckFixture = {
  good: { 'no duration asked for': withAcme('enableDurationFeature: false') },
  bad: [
    {
      slip: 'a duration asked for',
      of: 'no duration asked for',
      line: 'enableDurationFeature: false',
      becomes: 'enableDurationFeature: true',
      finds: { code: 'AH427', object: 'ClusterIssuer letsencrypt', path: 'spec.acme.enableDurationFeature' },
    },
  ],
};
