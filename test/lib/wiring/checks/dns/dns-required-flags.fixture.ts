import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const BY_ENVIRONMENT = withArguments('--txt-owner-id=sample').replace(
  '          args:\n',
  `          env:
            - name: EXTERNAL_DNS_SOURCE
              value: istio-gateway
            - name: EXTERNAL_DNS_PROVIDER
              value: aws
            - name: EXTERNAL_DNS_POLICY
              value: upsert-only
            - name: EXTERNAL_DNS_DOMAIN_FILTER
              valueFrom:
                configMapKeyRef:
                  name: external-dns
                  key: domain
          args:
`,
);

export const fixture: CheckFixture = {
  good: {
    'all flags': PLATFORM,
    'a value after its flag': withArguments('--policy', 'upsert-only', ...ARGUMENTS.slice(0, 4)),
    'flags by the environment': BY_ENVIRONMENT,
    'no policy, which 0.21 does not ask for': withArguments(...ARGUMENTS.slice(0, 4)).replace('v0.22.0', 'v0.21.0'),
    'the arguments are not known': PLATFORM.replace('- --policy=upsert-only', '- ${ARGUMENTS}'),
    'more from a ConfigMap that is elsewhere': withArguments(...ARGUMENTS.slice(0, 4)).replace(
      '          args:\n',
      '          envFrom:\n            - configMapRef:\n                name: external-dns\n          args:\n',
    ),
  },
  bad: [
    {
      slip: 'no policy',
      of: 'all flags',
      line: '- --policy=upsert-only',
      finds: {
        code: 'AH612',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args',
        severity: 'error',
      },
    },
    {
      slip: 'a version that asks for the policy',
      of: 'no policy, which 0.21 does not ask for',
      line: 'image: registry.k8s.io/external-dns/external-dns:v0.21.0',
      becomes: 'image: registry.k8s.io/external-dns/external-dns:v0.22.0',
      finds: {
        code: 'AH612',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args',
      },
    },
    {
      slip: 'no policy by the environment',
      of: 'flags by the environment',
      line: '- name: EXTERNAL_DNS_POLICY',
      becomes: '- name: EXTERNALDNS_POLICY',
      finds: {
        code: 'AH612',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args',
      },
    },
    {
      slip: 'no source',
      of: 'all flags',
      line: '- --source=istio-gateway',
      finds: {
        code: 'AH613',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args',
      },
    },
  ],
};
