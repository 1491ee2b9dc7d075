import type { CheckFixture } from '../fixture';
import { PARTS, PLATFORM, streamOf } from '../platform-tree';

const OF_THE_CLUSTER = PLATFORM.replace(
  `  kind: Role
  name: gateway-secrets`,
  `  kind: ClusterRole
  name: edit`,
);

const BY_USER_NAME = PLATFORM.replace(
  `  - kind: ServiceAccount
    name: gateway
    namespace: istio-ingress`,
  `  - kind: User
    apiGroup: rbac.authorization.k8s.io
    name: system:serviceaccount:istio-ingress:gateway`,
);

const UNKNOWN = PLATFORM.replace('    verbs: [get, watch, list]\n---', '    verbs: ["${VERBS}"]\n---');

const SUBJECT_AND_ROLE = ['Deployment istio-ingress/gateway', 'ServiceAccount istio-ingress/gateway'];

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'a ClusterRole that Kubernetes brings along': OF_THE_CLUSTER,
    'the user name of a ServiceAccount': BY_USER_NAME,
    'verbs that are not known': UNKNOWN,
    'an HTTP gateway needs no Secret': streamOf(
      PARTS.NAMESPACES,
      PARTS.GATEWAY_WORKLOAD.replace('verbs: [get, watch, list]', 'verbs: [get]'),
    ),
  },
  bad: [
    {
      slip: 'no list',
      of: 'platform',
      line: 'verbs: [get, watch, list]',
      nth: 1,
      becomes: 'verbs: [get, watch]',
      finds: {
        code: 'AH101',
        object: 'Role istio-ingress/gateway-secrets',
        path: 'rules[0].verbs',
        severity: 'error',
        related: [...SUBJECT_AND_ROLE, 'RoleBinding istio-ingress/gateway-secrets', 'Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'another resource',
      of: 'platform',
      line: 'resources: [secrets]',
      becomes: 'resources: [secret]',
      finds: { code: 'AH101', object: 'Role istio-ingress/gateway-secrets', path: 'rules[0].resources' },
    },
    {
      slip: 'another group',
      of: 'platform',
      line: '- apiGroups: [""]',
      nth: 1,
      becomes: '- apiGroups: [v1]',
      finds: { code: 'AH101', object: 'Role istio-ingress/gateway-secrets', path: 'rules[0].apiGroups' },
    },
    {
      slip: 'a Secret by its name',
      of: 'platform',
      line: 'resources: [secrets]',
      becomes: 'resources: [secrets]\n    resourceNames: [web-tls]',
      finds: {
        code: 'AH102',
        object: 'Role istio-ingress/gateway-secrets',
        path: 'rules[0].resourceNames',
        severity: 'error',
      },
    },
    {
      slip: 'another ServiceAccount',
      of: 'platform',
      line: 'serviceAccountName: gateway',
      becomes: 'serviceAccountName: default',
      finds: {
        code: 'AH103',
        object: 'Deployment istio-ingress/gateway',
        path: '',
        severity: 'warning',
        related: ['Role istio-ingress/gateway-secrets'],
      },
    },
    {
      slip: 'another resource altogether',
      of: 'platform',
      line: 'resources: [secrets]',
      becomes: 'resources: [configmaps]',
      finds: { code: 'AH104', object: 'Role istio-ingress/gateway-secrets', path: 'rules', severity: 'warning' },
    },
  ],
};
