import type { CheckFixture } from '../fixture';
import { TWO_SIDES } from './external-dns-trees';

const SYNCED = TWO_SIDES.replaceAll('policy=upsert-only', 'policy=sync');
const ONE_ZONE = SYNCED.replace('- --aws-zone-type=public', '- --events')
  .replace('- --aws-zone-type=private', '- --events')
  .replace('scheme: internal\n', 'scheme: internal # the VPN leads to it\n');

export const fixture: CheckFixture = {
  good: {
    'each has its own': SYNCED,
    'each has its own, in one zone': ONE_ZONE,
    'the same in zones of other names': ONE_ZONE.replace('owner-id=sample-private', 'owner-id=sample')
      .replace(/filter=sample.com(?![\s\S]*filter=sample.com)/, 'filter=sample.org')
      .replaceAll('metrics.sample.com', 'metrics.sample.org'),
    'nothing is deleted': ONE_ZONE.replaceAll('policy=sync', 'policy=upsert-only').replace(
      'owner-id=sample-private',
      'owner-id=sample',
    ),
  },
  bad: [
    {
      slip: 'one id for two instances on one zone',
      of: 'each has its own, in one zone',
      line: '- --txt-owner-id=sample-private',
      becomes: '- --txt-owner-id=sample',
      finds: {
        code: 'AH626',
        object: 'Deployment external-dns/external-dns-private',
        path: 'spec.template.spec.containers[0].args[6]',
        severity: 'error',
        related: ['Deployment external-dns/external-dns'],
      },
    },
    {
      slip: 'one id for a public and a private zone',
      of: 'each has its own',
      line: '- --txt-owner-id=sample-private',
      becomes: '- --txt-owner-id=sample',
      finds: {
        code: 'AH626',
        object: 'Deployment external-dns/external-dns-private',
        path: 'spec.template.spec.containers[0].args[6]',
        severity: 'warning',
      },
    },
    {
      slip: 'no id',
      of: 'each has its own, in one zone',
      line: '- --txt-owner-id=sample-private',
      finds: {
        code: 'AH627',
        object: 'Deployment external-dns/external-dns-private',
        path: 'spec.template.spec.containers[0]',
      },
    },
  ],
};
