import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const TWO_HOSTS = PLATFORM.replace(
  '        - apps/web.sample.com\n',
  '        - apps/web.sample.com\n        - apps/www.sample.com\n',
)
  .replace('    - web.sample.com\n  issuerRef', '    - web.sample.com\n    - www.sample.com\n  issuerRef')
  .replace('    - web.sample.com\n  http:', '    - web.sample.com\n    - www.sample.com\n  http:');

const THREE_HOSTS = TWO_HOSTS.replaceAll('- www.sample.com', '- www.sample.com\n    - api.sample.com').replace(
  '        - apps/www.sample.com\n',
  '        - apps/www.sample.com\n        - apps/api.sample.com\n',
);

export const fixture: CheckFixture = {
  good: {
    'the host is in the domain': PLATFORM,
    'two hosts and an apex': THREE_HOSTS,
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
      slip: 'a filter for another domain',
      of: 'the host is in the domain',
      line: '- --domain-filter=sample.com',
      becomes: '- --domain-filter=example.com',
      finds: {
        code: 'AH604',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
        severity: 'error',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'two domains in one filter',
      of: 'the host is in the domain',
      line: '- --domain-filter=sample.com',
      becomes: '- --domain-filter=sample.com,sample.org',
      finds: {
        code: 'AH604',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
      },
    },
    {
      slip: 'an expression that holds subdomains of another domain',
      of: 'a regular expression',
      line: '- --regex-domain-filter=^(.*\\.)?sample\\.com$',
      becomes: '- --regex-domain-filter=^(.*\\.)?sample\\.org$',
      finds: {
        code: 'AH604',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[4]',
        severity: 'warning',
      },
    },
    {
      slip: 'a filter for one of two hosts',
      of: 'two hosts and an apex',
      line: '- --domain-filter=sample.com',
      becomes: '- --domain-filter=api.sample.com',
      finds: {
        code: 'AH631',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
