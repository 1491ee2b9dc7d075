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

/** Something else says in which namespace both are to be. */
const LEFT_OPEN = `\
apiVersion: v1
kind: ServiceAccount
metadata:
  name: operator
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: operator
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: operator
    namespace: default
`;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'namespaces left open': streamOf(PLATFORM, LEFT_OPEN),
    'ServiceAccounts outside of the tree': streamOf(PLATFORM, OTHERS),
  },
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
      slip: 'no namespace, nor has the ServiceAccount one',
      of: 'namespaces left open',
      line: 'namespace: default',
      finds: { code: 'AH133', object: 'ClusterRoleBinding operator', path: 'subjects[0]', severity: 'warning' },
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
