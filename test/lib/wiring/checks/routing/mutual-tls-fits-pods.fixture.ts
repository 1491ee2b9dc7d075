import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const POLICY = `\
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: default
  namespace: apps
spec:
  mtls:
    mode: STRICT
`;
const RULE = `\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: web
  namespace: apps
spec:
  host: web
  trafficPolicy:
    tls:
      mode: ISTIO_MUTUAL
`;
const INJECTED = streamOf(PLATFORM, POLICY, RULE);

export const fixture: CheckFixture = {
  good: {
    'on both sides': INJECTED,
    'by itself': streamOf(PLATFORM, POLICY),
    'on neither side': streamOf(PLATFORM, RULE.replace('ISTIO_MUTUAL', 'DISABLE')),
  },
  bad: [
    {
      slip: 'the gateway does without it',
      of: 'on both sides',
      line: 'mode: ISTIO_MUTUAL',
      becomes: 'mode: DISABLE',
      finds: {
        code: 'AH375',
        object: 'DestinationRule apps/web',
        path: 'spec.trafficPolicy.tls.mode',
        related: ['Deployment apps/web', 'PeerAuthentication apps/default'],
        severity: 'error',
      },
    },
    {
      slip: 'the pods have no sidecar',
      of: 'on both sides',
      line: 'istio-injection: enabled',
      becomes: 'istio-injection: disabled',
      finds: {
        code: 'AH376',
        object: 'DestinationRule apps/web',
        path: 'spec.trafficPolicy.tls.mode',
        related: ['Deployment apps/web'],
      },
    },
    {
      slip: 'the pods do without it',
      of: 'on both sides',
      line: 'mode: STRICT',
      becomes: 'mode: DISABLE',
      finds: { code: 'AH376', object: 'DestinationRule apps/web', path: 'spec.trafficPolicy.tls.mode' },
    },
  ],
};
