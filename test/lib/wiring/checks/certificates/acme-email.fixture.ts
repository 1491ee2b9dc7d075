import type { CheckFixture } from '../fixture';
import { withAcme } from './certificate-trees';

export const fixture: CheckFixture = {
  good: { 'an address of our own': withAcme('email: platform@sample.com') },
  bad: [
    {
      slip: 'an address out of an example',
      of: 'an address of our own',
      line: 'email: platform@sample.com',
      becomes: 'email: you@example.com',
      finds: { code: 'AH424', object: 'ClusterIssuer letsencrypt', path: 'spec.acme.email' },
    },
  ],
};
