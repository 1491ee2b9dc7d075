import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ARGUMENTS, withArguments } from './external-dns-trees';

// A team's Gateway, which the instance sees only without a namespace.
const TEAM = withArguments(...ARGUMENTS, '--log-level=info')
  .replace(/(kind: Gateway\nmetadata:\n {2}name: web\n {2}namespace: )istio-ingress/, '$1apps')
  .replace('- istio-ingress/web', '- apps/web');

export const fixture: CheckFixture = {
  good: {
    'all namespaces': PLATFORM,
    'the namespace of the gateway': withArguments(...ARGUMENTS, '--namespace=istio-ingress'),
    'the namespace of the gateway, and a filter': withArguments(
      ...ARGUMENTS,
      '--annotation-filter=dns=public',
      '--namespace=istio-ingress',
    ),
    'a Gateway in the namespace of its team': TEAM,
  },
  bad: [
    {
      slip: 'a namespace without Gateways',
      of: 'the namespace of the gateway',
      line: '- --namespace=istio-ingress',
      becomes: '- --namespace=apps',
      finds: {
        code: 'AH609',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[5]',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'the namespace of the Gateways, where the Service is not',
      of: 'a Gateway in the namespace of its team',
      line: '- --log-level=info',
      becomes: '- --namespace=apps',
      finds: {
        code: 'AH609',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[5]',
        related: ['Service istio-ingress/gateway'],
      },
    },
  ],
};
