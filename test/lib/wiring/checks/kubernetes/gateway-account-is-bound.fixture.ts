import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const WITHOUT_NAMESPACE = PLATFORM.replace(
  `    name: gateway
    namespace: istio-ingress
---
apiVersion: apps/v1`,
  `    name: gateway
---
apiVersion: apps/v1`,
);

const TWO_ROLES = streamOf(
  PLATFORM,
  `\
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: gateway-config
  namespace: istio-ingress
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get]
`,
);

const OF_THE_CLUSTER = PLATFORM.replace(
  `  kind: Role
  name: gateway-secrets`,
  `  kind: ClusterRole
  name: edit`,
);

const WITH_GROUP = PLATFORM.replace(
  `subjects:
  - kind: ServiceAccount
    name: gateway
    namespace: istio-ingress`,
  `subjects:
  - kind: Group
    apiGroup: rbac.authorization.k8s.io
    name: system:serviceaccounts:istio-ingress
  - { kind: ServiceAccount, name: gateway, namespace: istio-ingress }`,
);

const SUBJECT_AND_ROLE = ['Deployment istio-ingress/gateway', 'ServiceAccount istio-ingress/gateway'];

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'a subject without a namespace is of that of the RoleBinding': WITHOUT_NAMESPACE,
    'two Roles': TWO_ROLES,
    'a ClusterRole that Kubernetes brings along': OF_THE_CLUSTER,
    'a group besides': WITH_GROUP,
  },
  bad: [
    {
      slip: 'another subject',
      of: 'a subject without a namespace is of that of the RoleBinding',
      line: 'name: gateway',
      nth: 2,
      becomes: 'name: gatevay',
      finds: {
        code: 'AH105',
        object: 'RoleBinding istio-ingress/gateway-secrets',
        path: 'subjects[0]',
        related: SUBJECT_AND_ROLE,
      },
    },
    {
      slip: 'a subject of another namespace',
      of: 'platform',
      line: 'namespace: istio-ingress',
      nth: 4,
      becomes: 'namespace: istio-system',
      finds: { code: 'AH105', object: 'RoleBinding istio-ingress/gateway-secrets', path: 'subjects[0]' },
    },
    {
      slip: 'another Role',
      of: 'two Roles',
      line: 'name: gateway-secrets',
      nth: 3,
      becomes: 'name: gateway-config',
      finds: {
        code: 'AH106',
        object: 'RoleBinding istio-ingress/gateway-secrets',
        path: 'roleRef.name',
        related: ['Role istio-ingress/gateway-secrets'],
      },
    },
    {
      slip: 'a RoleBinding of another namespace',
      of: 'a ClusterRole that Kubernetes brings along',
      line: 'namespace: istio-ingress',
      nth: 3,
      becomes: 'namespace: apps',
      finds: { code: 'AH107', object: 'RoleBinding apps/gateway-secrets', path: 'metadata.namespace' },
    },
    {
      slip: 'a group alone',
      of: 'a group besides',
      line: '- { kind: ServiceAccount, name: gateway, namespace: istio-ingress }',
      finds: {
        code: 'AH108',
        object: 'RoleBinding istio-ingress/gateway-secrets',
        path: 'subjects[0]',
        severity: 'warning',
      },
    },
  ],
};
