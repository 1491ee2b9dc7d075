import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: { 'one replica': PLATFORM },
  bad: [
    {
      slip: 'two replicas',
      of: 'one replica',
      line: 'replicas: 1',
      becomes: 'replicas: 2',
      finds: { code: 'AH618', object: 'Deployment external-dns/external-dns', path: 'spec.replicas' },
    },
  ],
};
