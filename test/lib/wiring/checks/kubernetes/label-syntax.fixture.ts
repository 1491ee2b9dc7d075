import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const LABELLED = PLATFORM.replace(
  '  labels:\n    istio-injection: enabled',
  '  labels:\n    sample.com/team: ""\n    istio-injection: enabled',
);

export const fixture: CheckFixture = {
  good: { platform: PLATFORM, 'an empty value, a key with a domain': LABELLED },
  bad: [
    {
      slip: 'an address as a value',
      of: 'an empty value, a key with a domain',
      line: 'sample.com/team: ""',
      becomes: 'sample.com/team: https://sample.com',
      finds: {
        code: 'AH146',
        object: 'Namespace apps',
        path: 'metadata.labels["sample.com/team"]',
        severity: 'error',
      },
    },
    {
      slip: 'two slashes in a key',
      of: 'an empty value, a key with a domain',
      line: 'sample.com/team: ""',
      becomes: 'sample.com/team/name: ""',
      finds: {
        code: 'AH147',
        object: 'Namespace apps',
        path: 'metadata.labels["sample.com/team/name"]',
        severity: 'error',
      },
    },
  ],
};
