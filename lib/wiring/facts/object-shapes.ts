import {
  CLUSTER_ROLE,
  CLUSTER_ROLE_BINDING,
  DAEMON_SET,
  DEPLOYMENT,
  HPA,
  INGRESS,
  INGRESS_CLASS,
  type Kind,
  NETWORK_POLICY,
  PDB,
  POD,
  REPLICA_SET,
  ROLE,
  ROLE_BINDING,
  ROLLOUT,
  SERVICE,
  STATEFUL_SET,
} from '../graph/kinds';

/** What the API server takes at a place: a text, a list of something, or a mapping. Other fields than those named may be anything. */
export type Shape = 'text' | readonly [Shape] | MappingShape;

export interface MappingShape {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields that must be set; of `number|name` one of them. */
  readonly needs: readonly string[];
  /** Fields that must be set beside another: without it the object is probably written in part, such as a patch. */
  readonly needsBeside: Readonly<Record<string, string>>;
}

function mapping(
  needs: string,
  fields: Readonly<Record<string, Shape>> = {},
  needsBeside: Readonly<Record<string, string>> = {},
): MappingShape {
  return { needs: needs.split(' ').filter(Boolean), fields, needsBeside };
}

function object(fields: Readonly<Record<string, Shape>>, needsBeside: Readonly<Record<string, string>> = {}) {
  return mapping('', { metadata: METADATA, ...fields }, needsBeside);
}

const METADATA = mapping('', { labels: mapping(''), annotations: mapping('') });
const LABEL_SELECTOR = mapping('', { matchLabels: mapping(''), matchExpressions: [mapping('key operator')] });

const KEY = mapping('key');
const VARIABLE = mapping('name', { valueFrom: mapping('', { configMapKeyRef: KEY, secretKeyRef: KEY }) });
const PROBE = mapping('', { httpGet: mapping('port'), tcpSocket: mapping('port'), grpc: mapping('port') });
const SECCOMP = { seccompProfile: mapping('type') };
const CONTAINER = mapping('name', {
  name: 'text',
  image: 'text',
  args: ['text'],
  command: ['text'],
  ports: [mapping('containerPort')],
  env: [VARIABLE],
  envFrom: [mapping('')],
  volumeMounts: [mapping('name mountPath')],
  resources: mapping('', { requests: mapping(''), limits: mapping('') }),
  securityContext: mapping('', SECCOMP),
  livenessProbe: PROBE,
  readinessProbe: PROBE,
  startupProbe: PROBE,
});
const ITEMS = { items: [mapping('key path')] } as const;
const VOLUME = mapping('name', {
  configMap: mapping('', ITEMS),
  secret: mapping('', ITEMS),
  persistentVolumeClaim: mapping('claimName'),
  hostPath: mapping('path'),
});
const POD_SPEC = mapping('', {
  containers: [CONTAINER],
  initContainers: [CONTAINER],
  volumes: [VOLUME],
  securityContext: mapping('', { ...SECCOMP, sysctls: [mapping('name value')] }),
  serviceAccountName: 'text',
  nodeSelector: mapping(''),
  tolerations: [mapping('')],
  imagePullSecrets: [mapping('')],
});
const TEMPLATE = mapping('', { metadata: METADATA, spec: POD_SPEC });
const WORKLOAD = object({
  spec: mapping('', { selector: LABEL_SELECTOR, template: TEMPLATE }, { template: 'selector' }),
});

const RULE = mapping('verbs', { verbs: ['text'], apiGroups: ['text'], resources: ['text'], resourceNames: ['text'] });
const RESOURCE_RULE = mapping('verbs apiGroups resources', RULE.fields);
const CLUSTER_RULE = mapping('verbs apiGroups|nonResourceURLs resources|nonResourceURLs', RULE.fields);
const BINDING = object({ roleRef: mapping('kind name'), subjects: [mapping('kind name')] }, { roleRef: 'subjects' });

const BACKEND = mapping('service|resource', {
  service: mapping('name port', { port: mapping('number|name') }),
});
const PATH = mapping('pathType backend', { backend: BACKEND });
const METRIC = mapping('type', { resource: mapping('name target', { target: mapping('type') }) });
const PEERS = [mapping('', { ipBlock: mapping('cidr') })] as const;

/** Kinds of one version, by what the API server takes. */
interface Taken {
  readonly kinds: readonly Kind[];
  readonly apiVersions: readonly string[];
  readonly shape: MappingShape;
}

/**
 * What the API server takes of the kinds that a chain is made of. It sets the rest itself, so that no more is needed.
 * Upstream: kubernetes v1.36.3 pkg/apis/core, apps, rbac, autoscaling, networking: validation/validation.go.
 */
export const TAKEN: readonly Taken[] = [
  { kinds: [DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET], apiVersions: ['apps/v1'], shape: WORKLOAD },
  {
    kinds: [ROLLOUT],
    apiVersions: ['argoproj.io/v1alpha1'],
    shape: object({ spec: mapping('', { template: TEMPLATE }) }),
  },
  { kinds: [POD], apiVersions: ['v1'], shape: object({ spec: POD_SPEC }) },
  {
    kinds: [SERVICE],
    apiVersions: ['v1'],
    shape: object({ spec: mapping('', { ports: [mapping('port')], selector: mapping(''), type: 'text' }) }),
  },
  { kinds: [ROLE], apiVersions: ['rbac.authorization.k8s.io/v1'], shape: object({ rules: [RESOURCE_RULE] }) },
  { kinds: [CLUSTER_ROLE], apiVersions: ['rbac.authorization.k8s.io/v1'], shape: object({ rules: [CLUSTER_RULE] }) },
  {
    kinds: [ROLE_BINDING, CLUSTER_ROLE_BINDING],
    apiVersions: ['rbac.authorization.k8s.io/v1'],
    shape: BINDING,
  },
  {
    kinds: [HPA],
    apiVersions: ['autoscaling/v2', 'autoscaling/v1'],
    shape: object({
      spec: mapping(
        '',
        { scaleTargetRef: mapping('kind name'), metrics: [METRIC] },
        { scaleTargetRef: 'maxReplicas', maxReplicas: 'scaleTargetRef' },
      ),
    }),
  },
  { kinds: [PDB], apiVersions: ['policy/v1'], shape: object({ spec: mapping('', { selector: LABEL_SELECTOR }) }) },
  {
    kinds: [INGRESS],
    apiVersions: ['networking.k8s.io/v1'],
    shape: object({
      spec: mapping(
        '',
        {
          defaultBackend: BACKEND,
          rules: [mapping('', { http: mapping('paths', { paths: [PATH] }) })],
          tls: [mapping('', { hosts: ['text'] })],
        },
        { 'rules|defaultBackend': 'ingressClassName' },
      ),
    }),
  },
  {
    kinds: [INGRESS_CLASS],
    apiVersions: ['networking.k8s.io/v1'],
    shape: object({ spec: mapping('controller') }, { spec: 'metadata' }),
  },
  {
    kinds: [NETWORK_POLICY],
    apiVersions: ['networking.k8s.io/v1'],
    shape: object({
      spec: mapping('', {
        podSelector: LABEL_SELECTOR,
        ingress: [mapping('', { from: PEERS })],
        egress: [mapping('', { to: PEERS })],
      }),
    }),
  },
];
