import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const object = 'Namespace apps';
const related = ['Service apps/web'];
const POLICY = `\
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: default
  namespace: apps
spec:
  mtls:
    mode: PERMISSIVE
`;

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a policy of the mesh': streamOf(PLATFORM, POLICY),
    'a namespace that is not meant to be': PLATFORM.replace('istio-injection: enabled', 'istio-injection: disabled'),
  },
  bad: [
    {
      slip: 'no label on any namespace',
      of: 'the platform',
      line: 'istio-injection: enabled',
      finds: { code: 'AH280', object, path: 'metadata.labels', related, severity: 'info' },
    },
    {
      slip: 'no label beside a policy of the mesh',
      of: 'a policy of the mesh',
      line: 'istio-injection: enabled',
      finds: { code: 'AH280', object, path: 'metadata.labels', related, severity: 'warning' },
    },
    {
      slip: 'a value that means nothing',
      of: 'the platform',
      line: 'istio-injection: enabled',
      becomes: 'istio-injection: "true"',
      finds: { code: 'AH281', object, path: 'metadata.labels.istio-injection' },
    },
    {
      slip: 'a mistyped label',
      of: 'the platform',
      line: 'istio-injection: enabled',
      becomes: 'istio-injecton: enabled',
      finds: { code: 'AH281', object, path: 'metadata.labels.istio-injecton' },
    },
  ],
};
