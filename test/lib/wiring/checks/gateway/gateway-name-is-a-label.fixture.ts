import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM },
  bad: [
    {
      slip: 'a dot in the name',
      of: 'the platform',
      line: 'name: web',
      nth: 2,
      becomes: 'name: web.sample.com',
      finds: { code: 'AH225', object: 'Gateway istio-ingress/web.sample.com', path: 'metadata.name' },
    },
  ],
};
