import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { MESHED, meshConfig } from './mesh-trees';

const OBJECT = 'ConfigMap istio-system/istio';
const OTHER_GATEWAY = `\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: private-gateway
  namespace: istio-ingress
spec:
  selector:
    matchLabels:
      istio: private-gateway
  template:
    metadata:
      annotations:
        inject.istio.io/templates: gateway
      labels:
        istio: private-gateway
        sidecar.istio.io/inject: "true"
    spec:
      securityContext:
        seccompProfile:
          type: RuntimeDefault
        sysctls:
          - name: net.ipv4.ip_unprivileged_port_start
            value: "0"
      containers:
        - name: istio-proxy
          image: auto
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
`;
const VALUES = (resource: string) => `\
apiVersion: ${resource}
metadata:
  name: istiod
  namespace: istio-system
spec:
`;

export const fixture: CheckFixture = {
  good: {
    'a selector in the ConfigMap': MESHED,
    'a selector that was told': { yaml: PLATFORM, facts: { mesh: { ingressSelector: 'public-gateway' } } },
    'a service of the same name as the label': streamOf(PLATFORM, meshConfig('ingressService: public-gateway')),
    'two gateways': streamOf(PLATFORM, OTHER_GATEWAY, meshConfig('ingressSelector: public-gateway')),
    'values in an Application': streamOf(
      PLATFORM,
      `${VALUES('argoproj.io/v1alpha1\nkind: Application')}  sources:
    - chart: istiod
      helm:
        values: |
          meshConfig:
            ingressSelector: public-gateway
`,
    ),
    'values in a HelmRelease': streamOf(
      PLATFORM,
      `${VALUES('helm.toolkit.fluxcd.io/v2\nkind: HelmRelease')}  chart:
    spec:
      chart: istiod
  values:
    meshConfig:
      ingressSelector: public-gateway
`,
    ),
    'an IstioOperator': streamOf(
      PLATFORM,
      `${VALUES('install.istio.io/v1alpha1\nkind: IstioOperator')}  meshConfig:
    ingressSelector: public-gateway
`,
    ),
  },
  bad: [
    {
      slip: 'a selector that no gateway has',
      of: 'a selector in the ConfigMap',
      line: 'ingressSelector: public-gateway',
      becomes: 'ingressSelector: ingressgateway',
      finds: {
        code: 'AH506',
        object: OBJECT,
        path: 'data.mesh.ingressSelector',
        severity: 'error',
        related: ['Gateway istio-ingress/web', 'Deployment istio-ingress/gateway'],
      },
    },
    {
      slip: 'a selector that no gateway has, in an Application',
      of: 'values in an Application',
      line: 'ingressSelector: public-gateway',
      becomes: 'ingressSelector: ingressgateway',
      finds: {
        code: 'AH506',
        object: 'Application istio-system/istiod',
        path: 'spec.sources[0].helm.values.meshConfig.ingressSelector',
      },
    },
    {
      slip: 'a selector that no gateway has, in a HelmRelease',
      of: 'values in a HelmRelease',
      line: 'ingressSelector: public-gateway',
      becomes: 'ingressSelector: ingressgateway',
      finds: {
        code: 'AH506',
        object: 'HelmRelease istio-system/istiod',
        path: 'spec.values.meshConfig.ingressSelector',
      },
    },
    {
      slip: 'no selector, in an IstioOperator',
      of: 'an IstioOperator',
      line: 'ingressSelector: public-gateway',
      finds: { code: 'AH506', object: 'Gateway istio-ingress/web', path: 'spec.selector' },
    },
    {
      slip: 'a selector that no gateway has, as a fact',
      of: 'a selector that was told',
      line: 'name: istio-ingress',
      nth: 1,
      becomes: 'name: istio-ingress',
      facts: { mesh: { ingressSelector: 'ingressgateway' } },
      finds: { code: 'AH506', object: 'Gateway istio-ingress/web', path: 'spec.selector' },
    },
    {
      slip: 'the name of the Service alone',
      of: 'a service of the same name as the label',
      line: 'ingressService: public-gateway',
      becomes: 'ingressService: gateway',
      finds: { code: 'AH507', object: OBJECT, path: 'data.mesh.ingressService' },
    },
    {
      slip: 'the selector of another gateway',
      of: 'two gateways',
      line: 'ingressSelector: public-gateway',
      becomes: 'ingressSelector: private-gateway',
      finds: {
        code: 'AH508',
        object: OBJECT,
        path: 'data.mesh.ingressSelector',
        related: ['Gateway istio-ingress/web', 'Deployment istio-ingress/private-gateway'],
      },
    },
    {
      slip: 'a host at another gateway',
      of: 'two gateways',
      line: 'istio: public-gateway',
      nth: 5,
      becomes: 'istio: private-gateway',
      finds: {
        code: 'AH508',
        object: OBJECT,
        path: 'data.mesh.ingressSelector',
        related: ['Gateway istio-ingress/web'],
      },
    },
  ],
};
