import type { CheckFixture } from '../fixture';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const PREFIXED = withArguments(
  ...ARGUMENTS,
  '--txt-prefix=a-',
  '--annotation-prefix=dns.sample.com/',
  '--log-level=info',
);

export const fixture: CheckFixture = {
  good: { 'a prefix': PREFIXED },
  bad: [
    {
      slip: 'a prefix and a suffix',
      of: 'a prefix',
      line: '- --log-level=info',
      becomes: '- --txt-suffix=-b',
      finds: {
        code: 'AH614',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[7]',
      },
    },
    {
      slip: 'an annotation prefix without a slash',
      of: 'a prefix',
      line: '- --annotation-prefix=dns.sample.com/',
      becomes: '- --annotation-prefix=dns.sample.com',
      finds: {
        code: 'AH615',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[6]',
      },
    },
  ],
};
