import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const TWO_HOSTS = PLATFORM.replace(
  '        - apps/web.sample.com\n',
  '        - apps/web.sample.com\n        - apps/www.sample.com\n',
)
  .replace('    - web.sample.com\n  issuerRef', '    - web.sample.com\n    - www.sample.com\n  issuerRef')
  .replace('    - web.sample.com\n  http:', '    - web.sample.com\n    - www.sample.com\n  http:');

export const fixture: CheckFixture = {
  good: {
    'the host is in the domain': PLATFORM,
    'two hosts of one Gateway': TWO_HOSTS,
    'a regular expression': withArguments(
      ...ARGUMENTS.filter((one) => !one.includes('domain')),
      '--regex-domain-filter=^(.*\\.)?sample\\.com$',
    ),
    'several domains': withArguments(
      ...ARGUMENTS,
      '--domain-filter=sample.org',
      '--exclude-domains=internal.sample.com',
    ),
    'a value after its flag': withArguments(
      '--domain-filter',
      'sample.com',
      ...ARGUMENTS.filter((one) => !one.includes('domain')),
    ),
  },
  bad: [
    {
      slip: 'one host of another domain',
      of: 'two hosts of one Gateway',
      line: '- apps/www.sample.com',
      becomes: '- apps/www.sampel.com',
      finds: {
        code: 'AH603',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].hosts[1]',
        related: ['Deployment external-dns/external-dns'],
      },
    },
  ],
};
