import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const ZONE = { zones: [{ name: 'sample.com', visibility: 'public' }] } as const;
const DELEGATED = { zones: [...ZONE.zones, { name: 'web.sample.com', visibility: 'public' }] } as const;

export const fixture: CheckFixture = {
  good: {
    'the filter is the zone': PLATFORM,
    'the filter is the zone, as told': { yaml: PLATFORM, facts: ZONE },
    'a host with a zone of its own': {
      yaml: PLATFORM.replace('filter=sample.com', 'filter=web.sample.com'),
      facts: DELEGATED,
    },
    'the parent zone is matched': withArguments(
      ...ARGUMENTS.slice(2),
      '--source=istio-gateway',
      '--domain-filter=web.sample.com',
      '--aws-zone-match-parent',
    ),
    'subdomains alone': { yaml: PLATFORM.replace('filter=sample.com', 'filter=.sample.com'), facts: ZONE },
  },
  bad: [
    {
      slip: 'a filter that is a part of the zone',
      of: 'the filter is the zone, as told',
      line: '- --domain-filter=sample.com',
      becomes: '- --domain-filter=web.sample.com',
      finds: {
        code: 'AH605',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
        severity: 'error',
      },
    },
    {
      slip: 'a filter that is a host, of a zone that is not told',
      of: 'the filter is the zone',
      line: '- --domain-filter=sample.com',
      becomes: '- --domain-filter=web.sample.com',
      finds: {
        code: 'AH606',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
        severity: 'warning',
      },
    },
    {
      slip: 'a filter that is a host, and the parent zone not matched',
      of: 'the parent zone is matched',
      line: '- --aws-zone-match-parent',
      becomes: '- --no-aws-zone-match-parent',
      finds: {
        code: 'AH606',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[4]',
      },
    },
  ],
};
