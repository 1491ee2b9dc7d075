import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const OTHERS = `\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: others
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: prometheus
    namespace: monitoring
  - kind: ServiceAccount
    name: default
    namespace: apps
  - kind: User
    apiGroup: rbac.authorization.k8s.io
    name: someone@sample.com
`;

export const fixture: CheckFixture = {
  good: { platform: PLATFORM, 'ServiceAccounts outside of the tree': streamOf(PLATFORM, OTHERS) },
  bad: [
    {
      slip: 'no namespace',
      of: 'platform',
      line: 'namespace: external-dns',
      nth: 2,
      finds: {
        code: 'AH133',
        object: 'ClusterRoleBinding external-dns',
        path: 'subjects[0]',
        severity: 'error',
        related: ['ServiceAccount external-dns/external-dns'],
      },
    },
    {
      slip: 'another namespace',
      of: 'platform',
      line: 'namespace: external-dns',
      nth: 2,
      becomes: 'namespace: kube-system',
      finds: {
        code: 'AH134',
        object: 'ClusterRoleBinding external-dns',
        path: 'subjects[0]',
        severity: 'warning',
        related: ['ServiceAccount external-dns/external-dns'],
      },
    },
    {
      slip: 'a typo',
      of: 'platform',
      line: 'name: external-dns',
      nth: 6,
      becomes: 'name: external-dsn',
      finds: { code: 'AH134', object: 'ClusterRoleBinding external-dns', path: 'subjects[0]' },
    },
    {
      slip: 'a kind that is none of a subject',
      of: 'platform',
      line: '- kind: ServiceAccount',
      nth: 2,
      becomes: '- kind: Serviceaccount',
      finds: { code: 'AH135', object: 'ClusterRoleBinding external-dns', path: 'subjects[0].kind', severity: 'error' },
    },
    {
      slip: 'a ServiceAccount with the group of users',
      of: 'platform',
      line: '- kind: ServiceAccount',
      nth: 2,
      becomes: '- kind: ServiceAccount\n    apiGroup: rbac.authorization.k8s.io',
      finds: { code: 'AH135', object: 'ClusterRoleBinding external-dns', path: 'subjects[0].apiGroup' },
    },
  ],
};
