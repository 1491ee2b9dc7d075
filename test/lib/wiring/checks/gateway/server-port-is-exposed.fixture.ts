import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a target port of its own': PLATFORM.replace('targetPort: 443', 'targetPort: 8443'),
    'a server with the number of a target port': PLATFORM.replace('targetPort: 443', 'targetPort: 8443').replace(
      'number: 443',
      'number: 8443',
    ),
  },
  bad: [
    {
      slip: 'a Service without port 443',
      of: 'a target port of its own',
      line: 'port: 443',
      becomes: 'port: 8443',
      finds: {
        code: 'AH205',
        object: 'Service istio-ingress/gateway',
        path: 'spec.ports',
        related: ['Gateway istio-ingress/web'],
        severity: 'error',
      },
    },
    {
      slip: 'a Service with another port before the right target port',
      of: 'the platform',
      line: 'port: 443',
      becomes: 'port: 444',
      finds: { code: 'AH205', object: 'Service istio-ingress/gateway', path: 'spec.ports', severity: 'warning' },
    },
    {
      slip: 'a server with a port that the Service does not have',
      of: 'the platform',
      line: 'number: 443',
      becomes: 'number: 9443',
      finds: {
        code: 'AH206',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].port.number',
        related: ['Service istio-ingress/gateway'],
      },
    },
    {
      slip: 'a Service in another namespace than the pods',
      of: 'the platform',
      line: 'namespace: istio-ingress',
      nth: 8,
      becomes: 'namespace: apps',
      finds: { code: 'AH207', object: 'Deployment istio-ingress/gateway', path: '' },
    },
  ],
};
