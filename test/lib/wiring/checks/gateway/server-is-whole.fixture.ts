import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Gateway istio-ingress/web';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a protocol in small letters': PLATFORM.replace('protocol: HTTPS', 'protocol: https'),
  },
  bad: [
    {
      slip: 'no servers',
      of: 'the platform',
      line: 'servers:',
      becomes: 'server:',
      finds: { code: 'AH232', object, path: 'spec.servers' },
    },
    {
      slip: 'no hosts',
      of: 'the platform',
      line: '- apps/web.sample.com',
      finds: { code: 'AH233', object, path: 'spec.servers[0].hosts' },
    },
    {
      slip: 'no number',
      of: 'the platform',
      line: 'number: 443',
      finds: { code: 'AH234', object, path: 'spec.servers[0].port.number' },
    },
    {
      slip: 'a number in quotes',
      of: 'the platform',
      line: 'number: 443',
      becomes: 'number: "443"',
      finds: { code: 'AH235', object, path: 'spec.servers[0].port.number' },
    },
    {
      slip: 'port 0',
      of: 'the platform',
      line: 'number: 443',
      becomes: 'number: 0',
      finds: { code: 'AH235', object, path: 'spec.servers[0].port.number' },
    },
    {
      slip: 'a protocol that Istio does not know',
      of: 'the platform',
      line: 'protocol: HTTPS',
      becomes: 'protocol: HTTP/2',
      finds: { code: 'AH236', object, path: 'spec.servers[0].port.protocol' },
    },
    {
      slip: 'a target port instead of a name',
      of: 'the platform',
      line: 'name: https',
      becomes: 'targetPort: 8443',
      finds: [
        { code: 'AH234', object, path: 'spec.servers[0].port.name' },
        { code: 'AH237', object, path: 'spec.servers[0].port.targetPort' },
      ],
    },
  ],
};
