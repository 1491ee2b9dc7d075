import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { BY_ANNOTATION, meshConfig } from './mesh-trees';

const PATH = 'spec.acme.solvers[0].http01.ingress';
const OBJECT = 'ClusterIssuer letsencrypt';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'the class that is the default': BY_ANNOTATION,
    'a class of its own': streamOf(
      BY_ANNOTATION.replace('class: istio', 'class: mesh'),
      meshConfig('ingressClass: mesh', 'ingressSelector: public-gateway'),
    ),
    'a class of its own, as a fact': {
      yaml: BY_ANNOTATION.replace('class: istio', 'class: mesh'),
      facts: { mesh: { ingressClass: 'mesh', ingressSelector: 'public-gateway' } },
    },
  },
  bad: [
    {
      slip: 'another class than the mesh has',
      of: 'a class of its own',
      line: 'class: mesh',
      becomes: 'class: istio',
      finds: {
        code: 'AH504',
        object: OBJECT,
        path: `${PATH}.class`,
        severity: 'error',
        related: ['ConfigMap istio-system/istio'],
      },
    },
    {
      slip: 'the mesh has another class',
      of: 'a class of its own',
      line: 'ingressClass: mesh',
      becomes: 'ingressClass: istio',
      finds: { code: 'AH504', object: OBJECT, path: `${PATH}.class`, related: ['ConfigMap istio-system/istio'] },
    },
    {
      slip: 'another class than was told',
      of: 'a class of its own, as a fact',
      line: 'class: mesh',
      becomes: 'class: istio',
      finds: { code: 'AH504', object: OBJECT, path: `${PATH}.class` },
    },
    {
      slip: 'the class of another controller',
      of: 'the class that is the default',
      line: 'class: istio',
      becomes: 'class: nginx',
      finds: {
        code: 'AH505',
        object: OBJECT,
        path: PATH,
        severity: 'warning',
        related: ['Certificate istio-ingress/web'],
      },
    },
  ],
};
