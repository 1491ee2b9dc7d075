import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const BUILT_IN = `\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: viewers
roleRef:
  kind: ClusterRole
  name: view
  apiGroup: rbac.authorization.k8s.io
subjects:
  - kind: Group
    name: viewers
`;

export const fixture: CheckFixture = {
  good: { platform: PLATFORM, 'a role that Kubernetes brings along': streamOf(PLATFORM, BUILT_IN) },
  bad: [
    {
      slip: 'a typo',
      of: 'platform',
      line: 'name: gateway-secrets',
      nth: 3,
      becomes: 'name: gateway-secret',
      finds: {
        code: 'AH131',
        object: 'RoleBinding istio-ingress/gateway-secrets',
        path: 'roleRef.name',
        severity: 'warning',
        related: ['Role istio-ingress/gateway-secrets'],
      },
    },
    {
      slip: 'a ClusterRole of that name, where the tree is the cluster',
      of: 'platform',
      line: 'kind: Role',
      nth: 2,
      becomes: 'kind: ClusterRole',
      complete: true,
      finds: {
        code: 'AH131',
        object: 'RoleBinding istio-ingress/gateway-secrets',
        path: 'roleRef.name',
        severity: 'error',
        related: ['Role istio-ingress/gateway-secrets'],
      },
    },
    {
      slip: 'a Role for the cluster',
      of: 'a role that Kubernetes brings along',
      line: 'kind: ClusterRole',
      nth: 3,
      becomes: 'kind: Role',
      finds: { code: 'AH132', object: 'ClusterRoleBinding viewers', path: 'roleRef.kind', severity: 'error' },
    },
    {
      slip: 'a version as a group',
      of: 'a role that Kubernetes brings along',
      line: 'apiGroup: rbac.authorization.k8s.io',
      nth: 3,
      becomes: 'apiGroup: rbac.authorization.k8s.io/v1',
      finds: { code: 'AH132', object: 'ClusterRoleBinding viewers', path: 'roleRef.apiGroup' },
    },
  ],
};
