import type { CheckFixture } from '../fixture';
import { PARTS, PLATFORM } from '../platform-tree';

const object = 'Deployment istio-ingress/gateway';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'namespaces that are elsewhere': PLATFORM.replace(`${PARTS.NAMESPACES}---\n`, ''),
    'a labelled namespace': PLATFORM.replace(
      '  name: istio-ingress\n',
      '  name: istio-ingress\n  labels:\n    istio-injection: enabled\n',
    ),
  },
  bad: [
    {
      slip: 'no label on the pods',
      of: 'the platform',
      line: 'sidecar.istio.io/inject: "true"',
      finds: { code: 'AH266', object, path: 'spec.template.metadata.labels' },
    },
    {
      slip: 'a label that refuses',
      of: 'a labelled namespace',
      line: 'sidecar.istio.io/inject: "true"',
      becomes: 'sidecar.istio.io/inject: "false"',
      finds: { code: 'AH266', object, path: 'spec.template.metadata.labels["sidecar.istio.io/inject"]' },
    },
    {
      slip: 'the network of the host',
      of: 'the platform',
      line: 'serviceAccountName: gateway',
      becomes: 'hostNetwork: true',
      finds: { code: 'AH266', object, path: 'spec.template.spec.hostNetwork' },
    },
    {
      slip: 'a namespace that refuses',
      of: 'a labelled namespace',
      line: 'istio-injection: enabled',
      nth: 1,
      becomes: 'istio-injection: disabled',
      finds: {
        code: 'AH267',
        object: 'Namespace istio-ingress',
        path: 'metadata.labels.istio-injection',
        related: [object],
      },
    },
    {
      slip: 'no label on the pods, and nothing is known of their namespace',
      of: 'namespaces that are elsewhere',
      line: 'sidecar.istio.io/inject: "true"',
      finds: { code: 'AH268', object, path: 'spec.template.metadata.labels', severity: 'warning' },
    },
  ],
};
