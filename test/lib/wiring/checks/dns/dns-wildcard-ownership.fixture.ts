import type { CheckFixture } from '../fixture';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const AZURE = withArguments(
  ...ARGUMENTS.filter((one) => !one.includes('provider')),
  '--provider=azure',
  '--txt-wildcard-replacement=any',
);
const WILDCARD = AZURE.replace(
  'dns: public\n',
  'dns: public\n    external-dns.kubernetes.io/hostname: "*.sample.com"\n',
);

export const fixture: CheckFixture = {
  good: {
    'a replacement': WILDCARD,
    'Route 53': WILDCARD.replace('provider=azure', 'provider=aws').replace(
      '            - --txt-wildcard-replacement=any\n',
      '',
    ),
    'no wildcard': AZURE.replace('            - --txt-wildcard-replacement=any\n', ''),
    'no ownership records': WILDCARD.replace('--txt-wildcard-replacement=any', '--registry=noop'),
  },
  bad: [
    {
      slip: 'no replacement',
      of: 'a replacement',
      line: '- --txt-wildcard-replacement=any',
      finds: {
        code: 'AH620',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[4]',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
