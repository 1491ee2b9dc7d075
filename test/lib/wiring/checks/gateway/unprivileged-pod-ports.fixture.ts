import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const HIGH_PORTS = PLATFORM.replace('targetPort: 80\n', 'targetPort: 8080\n').replace(
  'targetPort: 443',
  'targetPort: 8443',
);
const object = 'Deployment istio-ingress/gateway';
const related = ['Service istio-ingress/gateway', 'Gateway istio-ingress/web'];

export const fixture: CheckFixture = {
  good: {
    'a variable': HIGH_PORTS.replace(
      '          image: auto\n',
      '          image: auto\n          env:\n            - name: ISTIO_META_UNPRIVILEGED_POD\n              value: "true"\n',
    ),
    'an annotation': HIGH_PORTS.replace(
      '        inject.istio.io/templates: gateway\n',
      `\
        inject.istio.io/templates: gateway
        proxy.istio.io/config: '{"proxyMetadata": {"ISTIO_META_UNPRIVILEGED_POD": "true"}}'
`,
    ),
  },
  bad: [
    {
      slip: 'a low target port',
      of: 'a variable',
      line: 'targetPort: 8443',
      becomes: 'targetPort: 443',
      finds: { code: 'AH292', object, path: 'spec.template.spec.containers[0].env[0].value', related },
    },
    {
      slip: 'a low target port, and the word is in an annotation',
      of: 'an annotation',
      line: 'targetPort: 8443',
      becomes: 'targetPort: 443',
      finds: { code: 'AH292', object, path: 'spec.template.metadata.annotations["proxy.istio.io/config"]', related },
    },
  ],
};
