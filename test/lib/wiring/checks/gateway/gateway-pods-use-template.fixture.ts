import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const object = 'Deployment istio-ingress/gateway';
const INJECTOR = `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: istio-sidecar-injector
  namespace: istio-system
data:
  config: |
    templates:
      gateways: |
        spec: {}
---
apiVersion: v1
kind: Namespace
metadata:
  name: istio-system
`;
const RELEASE = `\
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: istiod
  namespace: istio-system
spec:
  chart:
    spec:
      chart: istiod
  values:
    meshConfig:
      ingressSelector: public-gateway
    sidecarInjectorWebhook:
      templates:
        gateway2: |
          spec: {}
---
apiVersion: v1
kind: Namespace
metadata:
  name: istio-system
`;
const TEMPLATES = 'spec.template.metadata.annotations["inject.istio.io/templates"]';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a template that the injector is told': streamOf(
      PLATFORM.replace('inject.istio.io/templates: gateway', 'inject.istio.io/templates: gateways'),
      INJECTOR,
    ),
    'a template that the chart is given': streamOf(
      PLATFORM.replace('inject.istio.io/templates: gateway', 'inject.istio.io/templates: gateway2'),
      RELEASE,
    ),
  },
  bad: [
    {
      slip: 'no template',
      of: 'the platform',
      line: 'inject.istio.io/templates: gateway',
      finds: { code: 'AH271', object, path: TEMPLATES },
    },
    {
      slip: 'a container of another name',
      of: 'the platform',
      line: '- name: istio-proxy',
      becomes: '- name: proxy',
      finds: { code: 'AH272', object, path: 'spec.template.spec.containers[0].name' },
    },
    {
      slip: 'a mistyped template',
      of: 'the platform',
      line: 'inject.istio.io/templates: gateway',
      becomes: 'inject.istio.io/templates: gatway',
      finds: { code: 'AH273', object, path: TEMPLATES, severity: 'warning' },
    },
    {
      slip: 'a mistyped template, and the tree is all',
      of: 'the platform',
      line: 'inject.istio.io/templates: gateway',
      becomes: 'inject.istio.io/templates: gatewax',
      complete: true,
      finds: { code: 'AH273', object, path: TEMPLATES, severity: 'error' },
    },
  ],
};
