import type { CheckFixture } from '../fixture';
import { withSolvers } from './certificate-trees';

const OBJECT = 'ClusterIssuer letsencrypt';

export const fixture: CheckFixture = {
  good: {
    'a solver of each kind': withSolvers(
      '- selector:',
      '    dnsZones: [sample.org]',
      '  dns01:',
      '    route53:',
      '      region: eu-central-1',
      '- http01:',
      '    ingress:',
      '      ingressClassName: istio',
      '      serviceType: ClusterIP',
    ),
  },
  bad: [
    {
      slip: 'two kinds in one solver',
      of: 'a solver of each kind',
      line: '- http01:',
      becomes: '  http01:',
      finds: { code: 'AH428', object: OBJECT, path: 'spec.acme.solvers[0]' },
    },
    {
      slip: 'a mistyped kind',
      of: 'a solver of each kind',
      line: '- http01:',
      becomes: '- http-01:',
      finds: { code: 'AH428', object: OBJECT, path: 'spec.acme.solvers[1]' },
    },
    {
      slip: 'a class beside the class name',
      of: 'a solver of each kind',
      line: 'serviceType: ClusterIP',
      becomes: 'class: istio',
      finds: { code: 'AH429', object: OBJECT, path: 'spec.acme.solvers[1].http01.ingress' },
    },
    {
      slip: 'a load balancer for each challenge',
      of: 'a solver of each kind',
      line: 'serviceType: ClusterIP',
      becomes: 'serviceType: LoadBalancer',
      finds: { code: 'AH430', object: OBJECT, path: 'spec.acme.solvers[1].http01.ingress.serviceType' },
    },
  ],
};
