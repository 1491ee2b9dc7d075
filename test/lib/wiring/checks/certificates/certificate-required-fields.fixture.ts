import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { PRIVATE_AUTHORITY } from './certificate-trees';

const OBJECT = 'Certificate istio-ingress/web';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a common name alone': PRIVATE_AUTHORITY,
    'an issuer that a policy fills in': `${PLATFORM.replace('  issuerRef:\n    kind: ClusterIssuer\n    name: letsencrypt\n', '')}---
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: certificate-defaults
spec:
  rules:
    - name: issuer
      match:
        any:
          - resources:
              kinds: [Certificate]
      mutate:
        patchStrategicMerge:
          spec:
            +(issuerRef):
              kind: ClusterIssuer
              name: letsencrypt
`,
  },
  bad: [
    {
      slip: 'no secretName',
      of: 'the platform',
      line: 'secretName: web-tls',
      finds: { code: 'AH406', object: OBJECT, path: 'spec.secretName' },
    },
    {
      slip: 'a secretName that is no name',
      of: 'the platform',
      line: 'secretName: web-tls',
      becomes: 'secretName: Web_TLS',
      finds: { code: 'AH406', object: OBJECT, path: 'spec.secretName' },
    },
    {
      slip: 'no name of an issuer',
      of: 'the platform',
      line: 'name: letsencrypt',
      nth: 2,
      finds: { code: 'AH407', object: OBJECT, path: 'spec.issuerRef.name' },
    },
    {
      slip: 'a kind of another controller without its group',
      of: 'the platform',
      line: 'kind: ClusterIssuer',
      nth: 2,
      becomes: 'kind: AWSPCAClusterIssuer',
      finds: { code: 'AH408', object: OBJECT, path: 'spec.issuerRef.kind' },
    },
    {
      slip: 'no names',
      of: 'the platform',
      line: '- web.sample.com',
      nth: 1,
      finds: { code: 'AH409', object: OBJECT, path: 'spec.dnsNames' },
    },
  ],
};
