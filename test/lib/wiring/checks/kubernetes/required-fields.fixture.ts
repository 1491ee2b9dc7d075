import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const INGRESS = `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: old
  namespace: apps
spec:
  ingressClassName: nginx
  rules:
    - host: old.sample.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  number: 8000
`;

const POLICY = `\
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: apps
spec:
  podSelector:
    matchLabels:
      app: other
  ingress:
    - from:
        - ipBlock:
            cidr: 10.0.0.0/8
`;

const ROLES = `\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: metrics
rules:
  - nonResourceURLs: [/metrics]
    verbs: [get]
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: old
  namespace: apps
spec:
  replicas: 3
`;

const WITH_MORE = streamOf(PLATFORM, INGRESS, POLICY, ROLES);

const VARIABLES = PLATFORM.replace(
  '          ports:\n            - name: http\n              containerPort: 8080\n',
  `\
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: TOKEN
              value: \${TOKEN}
          readinessProbe:
            httpGet:
              path: /
              port: http
          args: \${ARGS}
`,
);

const REFUSED_ROLE = 'RoleBinding istio-ingress/gateway-secrets';
const HPA = 'HorizontalPodAutoscaler istio-ingress/gateway';

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'an Ingress, a NetworkPolicy, URLs of a ClusterRole, and a Deployment that is only a part': {
      yaml: WITH_MORE,
      complete: false,
    },
    'variables and probes, and a list that is filled in later': VARIABLES,
    'a container port that a patch takes out': PLATFORM.replace(
      '              containerPort: 8080\n',
      '              containerPort: 8080\n            - name: old\n              $patch: delete\n',
    ),
  },
  bad: [
    {
      slip: 'a container port without its number',
      of: 'platform',
      line: 'containerPort: 8080',
      becomes: 'protocol: TCP',
      finds: {
        code: 'AH160',
        object: 'Deployment apps/web',
        path: 'spec.template.spec.containers[0].ports[0].containerPort',
        severity: 'error',
      },
    },
    {
      slip: 'a container without a name',
      of: 'platform',
      line: '- name: istio-proxy',
      becomes: '- imagePullPolicy: Always',
      finds: {
        code: 'AH160',
        object: 'Deployment istio-ingress/gateway',
        path: 'spec.template.spec.containers[0].name',
      },
    },
    {
      slip: 'a Service port without its number',
      of: 'platform',
      line: 'port: 8000',
      becomes: 'protocol: TCP',
      finds: { code: 'AH160', object: 'Service apps/web', path: 'spec.ports[0].port' },
    },
    {
      slip: 'a roleRef without a kind',
      of: 'platform',
      line: 'kind: Role',
      nth: 2,
      finds: { code: 'AH160', object: REFUSED_ROLE, path: 'roleRef.kind' },
    },
    {
      slip: 'a roleRef without a name',
      of: 'platform',
      line: 'name: gateway-secrets',
      nth: 3,
      finds: { code: 'AH160', object: REFUSED_ROLE, path: 'roleRef.name' },
    },
    {
      slip: 'a subject without a kind',
      of: 'platform',
      line: '- kind: ServiceAccount',
      nth: 1,
      becomes: '- apiGroup: ""',
      finds: { code: 'AH160', object: REFUSED_ROLE, path: 'subjects[0].kind' },
    },
    {
      slip: 'an autoscaler without the name of its target',
      of: 'platform',
      line: 'name: gateway',
      nth: 5,
      finds: { code: 'AH160', object: HPA, path: 'spec.scaleTargetRef.name' },
    },
    {
      slip: 'an autoscaler without a most',
      of: 'platform',
      line: 'maxReplicas: 5',
      finds: { code: 'AH161', object: HPA, path: 'spec.maxReplicas', severity: 'warning' },
    },
    {
      slip: 'an autoscaler without a most, and nothing adds to it',
      of: 'platform',
      line: 'maxReplicas: 5',
      complete: true,
      finds: { code: 'AH161', object: HPA, path: 'spec.maxReplicas', severity: 'error' },
    },
    {
      slip: 'an IngressClass without a controller',
      of: 'platform',
      line: 'controller: istio.io/ingress-controller',
      becomes: 'parameters: { apiGroup: sample.com, kind: Settings, name: istio }',
      finds: { code: 'AH160', object: 'IngressClass istio', path: 'spec.controller' },
    },
    {
      slip: 'a rule without verbs',
      of: 'platform',
      line: 'verbs: [get, watch, list]',
      nth: 3,
      becomes: 'verbs: []',
      finds: { code: 'AH160', object: 'ClusterRole external-dns', path: 'rules[1].verbs' },
    },
    {
      slip: 'an Ingress path without its type',
      of: 'an Ingress, a NetworkPolicy, URLs of a ClusterRole, and a Deployment that is only a part',
      line: 'pathType: Prefix',
      finds: { code: 'AH160', object: 'Ingress apps/old', path: 'spec.rules[0].http.paths[0].pathType' },
    },
    {
      slip: 'an Ingress backend without a port',
      of: 'an Ingress, a NetworkPolicy, URLs of a ClusterRole, and a Deployment that is only a part',
      line: 'number: 8000',
      nth: 2,
      becomes: 'name: ""',
      finds: {
        code: 'AH160',
        object: 'Ingress apps/old',
        path: 'spec.rules[0].http.paths[0].backend.service.port.number',
      },
    },
    {
      slip: 'an address range without its range',
      of: 'an Ingress, a NetworkPolicy, URLs of a ClusterRole, and a Deployment that is only a part',
      line: 'cidr: 10.0.0.0/8',
      becomes: 'except: [10.0.0.0/8]',
      finds: { code: 'AH160', object: 'NetworkPolicy apps/web', path: 'spec.ingress[0].from[0].ipBlock.cidr' },
    },
    {
      slip: 'a probe without a port',
      of: 'variables and probes, and a list that is filled in later',
      line: 'port: http',
      finds: {
        code: 'AH160',
        object: 'Deployment apps/web',
        path: 'spec.template.spec.containers[0].readinessProbe.httpGet.port',
      },
    },
    {
      slip: 'a text for a list',
      of: 'platform',
      line: 'verbs: [get, watch, list]',
      nth: 1,
      becomes: 'verbs: list',
      finds: { code: 'AH162', object: 'Role istio-ingress/gateway-secrets', path: 'rules[0].verbs', severity: 'error' },
    },
    {
      slip: 'a list for a mapping',
      of: 'platform',
      line: 'app: web',
      nth: 1,
      becomes: '- web',
      finds: { code: 'AH162', object: 'Service apps/web', path: 'spec.selector' },
    },
    {
      slip: 'a mapping for a text',
      of: 'platform',
      line: 'image: docker.io/mccutchen/go-httpbin:v2.15.0',
      becomes: 'image: { repository: docker.io/mccutchen/go-httpbin }',
      finds: { code: 'AH162', object: 'Deployment apps/web', path: 'spec.template.spec.containers[0].image' },
    },
  ],
};
