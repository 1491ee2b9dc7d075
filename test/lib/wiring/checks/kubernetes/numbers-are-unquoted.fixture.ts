import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'replicas that are not known': PLATFORM.replace('replicas: 2', 'replicas: "${REPLICAS}"'),
  },
  bad: [
    {
      slip: 'the port of a Service',
      of: 'platform',
      line: 'port: 8000',
      becomes: 'port: "8000"',
      finds: { code: 'AH144', object: 'Service apps/web', path: 'spec.ports[0].port', severity: 'error' },
    },
    {
      slip: 'the port of a container',
      of: 'platform',
      line: 'containerPort: 8080',
      becomes: 'containerPort: "8080"',
      finds: {
        code: 'AH144',
        object: 'Deployment apps/web',
        path: 'spec.template.spec.containers[0].ports[0].containerPort',
      },
    },
    {
      slip: 'the port of a server',
      of: 'platform',
      line: 'number: 443',
      becomes: 'number: "443"',
      finds: { code: 'AH144', object: 'Gateway istio-ingress/web', path: 'spec.servers[0].port.number' },
    },
    {
      slip: 'the port of a destination',
      of: 'platform',
      line: 'number: 8000',
      becomes: 'number: "8000"',
      finds: {
        code: 'AH144',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.port.number',
      },
    },
  ],
};
