import type { BadTree, CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const FINDS = { object: 'Gateway istio-ingress/web', path: 'spec.servers[0].hosts[0]' };

const refused = (slip: string, host: string): BadTree => ({
  slip,
  of: 'the platform',
  line: '- apps/web.sample.com',
  becomes: `- "${host}"`,
  finds: { code: 'AH239', ...FINDS },
});

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM },
  bad: [
    refused('an address', 'https://web.sample.com'),
    refused('a space', 'web.sample.com www.sample.com'),
    refused('a port', 'web.sample.com:443'),
    refused('a path', 'apps/web.sample.com/shop'),
    refused('an underscore', 'my_web.sample.com'),
    refused('a namespace that cannot be', 'my_apps/web.sample.com'),
    refused('no name after the namespace', 'apps/'),
    refused('an IP address', '192.0.2.1'),
    refused('a wildcard in the middle', 'web.*.sample.com'),
    refused('two wildcards', '*.*.sample.com'),
    {
      slip: 'a number instead of a name',
      of: 'the platform',
      line: '- apps/web.sample.com',
      becomes: '- 443',
      finds: { code: 'AH239', ...FINDS },
    },
    {
      slip: 'a wildcard for a part of a label',
      of: 'the platform',
      line: '- apps/web.sample.com',
      becomes: '- apps/*-web.sample.com',
      finds: { code: 'AH240', ...FINDS },
    },
    {
      slip: 'capitals',
      of: 'the platform',
      line: '- apps/web.sample.com',
      becomes: '- apps/Web.sample.com',
      finds: { code: 'AH241', ...FINDS },
    },
  ],
};
