import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'a host': PLATFORM,
    'hosts from VirtualServices': PLATFORM.replace('- apps/web.sample.com', '- "apps/*"')
      .replace('- --source=istio-gateway\n', '- --source=istio-gateway\n            - --source=istio-virtualservice\n')
      .replace(
        'kind: VirtualService\nmetadata:\n  name: web\n',
        'kind: VirtualService\nmetadata:\n  name: web\n  annotations:\n    dns: public\n',
      ),
    'a name by annotation': PLATFORM.replace('- apps/web.sample.com', '- "apps/*"').replace(
      'dns: public\n',
      'dns: public\n    external-dns.kubernetes.io/hostname: web.sample.com\n',
    ),
  },
  bad: [
    {
      slip: 'all hosts',
      of: 'a host',
      line: '- apps/web.sample.com',
      becomes: '- "apps/*"',
      finds: {
        code: 'AH619',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].hosts[0]',
        severity: 'error',
        related: ['Deployment external-dns/external-dns'],
      },
    },
    {
      slip: 'no hosts from VirtualServices',
      of: 'hosts from VirtualServices',
      line: '- --source=istio-virtualservice',
      finds: { code: 'AH619', object: 'Gateway istio-ingress/web', path: 'spec.servers[0].hosts[0]' },
    },
    {
      slip: 'no name by annotation',
      of: 'a name by annotation',
      line: 'external-dns.kubernetes.io/hostname: web.sample.com',
      finds: { code: 'AH619', object: 'Gateway istio-ingress/web', path: 'spec.servers[0].hosts[0]' },
    },
  ],
};
