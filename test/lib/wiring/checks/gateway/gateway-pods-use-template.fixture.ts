import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Deployment istio-ingress/gateway';
const TEMPLATES = 'spec.template.metadata.annotations["inject.istio.io/templates"]';

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM },
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
      finds: { code: 'AH273', object, path: TEMPLATES },
    },
  ],
};
