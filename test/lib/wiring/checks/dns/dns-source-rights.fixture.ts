import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const WITH_SERVICES = PLATFORM.replace(
  '- --source=istio-gateway\n',
  '- --source=istio-gateway\n            - --source=service\n',
);

export const fixture: CheckFixture = {
  good: {
    'all rights': PLATFORM,
    'rights for Services too': WITH_SERVICES,
    'no nodes, where load balancers alone are asked for': WITH_SERVICES.replace(
      '[services, pods, nodes]',
      '[services]',
    ).replace('- --registry=txt', '- --service-type-filter=LoadBalancer'),
    'no Ingresses, which 0.18 does not watch': PLATFORM.replace(
      'resources: [ingresses]',
      'resources: [networkpolicies]',
    ).replace('v0.22.0', 'v0.18.0'),
    'rights in one namespace': PLATFORM.replace(
      'kind: ClusterRole\nmetadata:\n  name: external-dns\nrules',
      'kind: Role\nmetadata:\n  name: external-dns\n  namespace: istio-ingress\nrules',
    )
      .replace(
        'kind: ClusterRoleBinding\nmetadata:\n  name: external-dns\n',
        'kind: RoleBinding\nmetadata:\n  name: external-dns\n  namespace: istio-ingress\n',
      )
      .replace('kind: ClusterRole\n  name: external-dns', 'kind: Role\n  name: external-dns')
      .replace('- --registry=txt', '- --namespace=istio-ingress'),
  },
  bad: [
    {
      slip: 'no Gateways',
      of: 'all rights',
      line: 'resources: [gateways, virtualservices]',
      becomes: 'resources: [virtualservices]',
      finds: {
        code: 'AH616',
        object: 'ClusterRole external-dns',
        path: 'rules',
        severity: 'error',
        related: ['Deployment external-dns/external-dns'],
      },
    },
    {
      slip: 'no Ingresses',
      of: 'all rights',
      line: '- apiGroups: [networking.k8s.io]',
      becomes: '- apiGroups: [extensions]',
      finds: { code: 'AH616', object: 'ClusterRole external-dns', path: 'rules' },
    },
    {
      slip: 'no right to watch',
      of: 'all rights',
      line: 'verbs: [get, watch, list]',
      nth: 2,
      becomes: 'verbs: [get, list]',
      finds: { code: 'AH616', object: 'ClusterRole external-dns', path: 'rules', severity: 'warning' },
    },
    {
      slip: 'no right to list',
      of: 'all rights',
      line: 'verbs: [get, watch, list]',
      nth: 3,
      becomes: 'verbs: [get, watch]',
      finds: { code: 'AH616', object: 'ClusterRole external-dns', path: 'rules', severity: 'warning' },
    },
    {
      slip: 'no right to list nor to watch',
      of: 'all rights',
      line: 'verbs: [get, watch, list]',
      nth: 2,
      becomes: 'verbs: [get]',
      finds: { code: 'AH616', object: 'ClusterRole external-dns', path: 'rules', severity: 'error' },
    },
    {
      slip: 'no endpoint slices',
      of: 'rights for Services too',
      line: 'resources: [endpointslices]',
      becomes: 'resources: [endpoints]',
      finds: { code: 'AH616', object: 'ClusterRole external-dns', path: 'rules' },
    },
    {
      slip: 'rights in one namespace, and none is told',
      of: 'rights in one namespace',
      line: '- --namespace=istio-ingress',
      finds: { code: 'AH616', object: 'Role istio-ingress/external-dns', path: 'rules' },
    },
    {
      slip: 'another ServiceAccount',
      of: 'all rights',
      line: 'serviceAccountName: external-dns',
      becomes: 'serviceAccountName: external-dns-ssl',
      finds: {
        code: 'AH617',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.serviceAccountName',
        related: ['ClusterRoleBinding external-dns'],
      },
    },
    {
      slip: 'no binding, since its kind is mistyped',
      of: 'all rights',
      line: 'kind: ClusterRoleBinding',
      becomes: 'kind: ClusterRoleBindings',
      finds: {
        code: 'AH632',
        object: 'ServiceAccount external-dns/external-dns',
        path: '',
        related: ['Deployment external-dns/external-dns'],
      },
    },
  ],
};
