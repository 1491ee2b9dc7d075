import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

export const fixture: CheckFixture = {
  good: {
    'the very host': PLATFORM,
    'a wildcard of the gateway': PLATFORM.replace('- apps/web.sample.com', '- "*.sample.com"')
      .replace('    - web.sample.com\n  issuerRef', '    - "*.sample.com"\n    - web.sample.com\n  issuerRef')
      .replace(
        '  - http01:\n          ingress:\n            ingressClassName: istio',
        '  - dns01:\n          route53:\n            region: eu-central-1',
      )
      .replace('    - "*.sample.com"\n    - web.sample.com\n', '    - "*.sample.com"\n'),
    'for sidecars besides': PLATFORM.replace(
      '- istio-ingress/web\n  hosts:',
      '- istio-ingress/web\n    - mesh\n  hosts:\n    - web.apps.svc.cluster.local',
    ),
  },
  bad: [
    {
      slip: 'a typo in the host',
      of: 'the very host',
      line: '- web.sample.com',
      nth: 2,
      becomes: '- wbe.sample.com',
      finds: {
        code: 'AH304',
        object: 'VirtualService apps/web',
        path: 'spec.hosts[0]',
        related: ['Gateway istio-ingress/web'],
        severity: 'error',
      },
    },
    {
      slip: 'a namespace before the slash that is not the VirtualService’s',
      of: 'the very host',
      line: '- apps/web.sample.com',
      becomes: '- app/web.sample.com',
      finds: {
        code: 'AH305',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].hosts[0]',
        related: ['VirtualService apps/web'],
      },
    },
    {
      slip: 'only VirtualServices beside the Gateway may bind',
      of: 'the very host',
      line: '- apps/web.sample.com',
      becomes: '- ./web.sample.com',
      finds: { code: 'AH305', object: 'Gateway istio-ingress/web', path: 'spec.servers[0].hosts[0]' },
    },
    {
      slip: 'a capital, which Istio minds',
      of: 'the very host',
      line: '- web.sample.com',
      nth: 2,
      becomes: '- Web.sample.com',
      finds: { code: 'AH304', object: 'VirtualService apps/web', path: 'spec.hosts[0]' },
    },
  ],
};
