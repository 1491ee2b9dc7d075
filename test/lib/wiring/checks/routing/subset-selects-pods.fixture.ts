import type { CheckFixture } from '../fixture';
import { SUBSET } from './subset-tree';

export const fixture: CheckFixture = {
  good: { 'labels of the pods': SUBSET },
  bad: [
    {
      slip: 'labels of no pods',
      of: 'labels of the pods',
      line: 'version: v1',
      nth: 2,
      becomes: 'version: v2',
      finds: {
        code: 'AH331',
        object: 'DestinationRule apps/web',
        path: 'spec.subsets[0].labels',
        related: ['Service apps/web', 'Deployment apps/web'],
        severity: 'warning',
      },
    },
  ],
};
