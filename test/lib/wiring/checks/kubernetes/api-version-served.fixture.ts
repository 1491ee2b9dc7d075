import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const FLOW = `\
apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: FlowSchema
metadata:
  name: calm
`;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'removed later than the version that is told': {
      yaml: streamOf(PLATFORM, FLOW),
      facts: { versions: { kubernetes: '1.31' } },
    },
    'an older version that is served': PLATFORM.replace(
      'networking.istio.io/v1\nkind: Gateway',
      'networking.istio.io/v1alpha3\nkind: Gateway',
    ),
  },
  bad: [
    {
      slip: 'a version that was removed',
      of: 'platform',
      line: 'apiVersion: autoscaling/v2',
      becomes: 'apiVersion: autoscaling/v2beta2',
      finds: {
        code: 'AH138',
        object: 'HorizontalPodAutoscaler istio-ingress/gateway',
        path: 'apiVersion',
        severity: 'error',
      },
    },
    {
      slip: 'a version of cert-manager that was removed',
      of: 'platform',
      line: 'apiVersion: cert-manager.io/v1',
      nth: 2,
      becomes: 'apiVersion: cert-manager.io/v1alpha2',
      finds: { code: 'AH138', object: 'Certificate istio-ingress/web', path: 'apiVersion' },
    },
    {
      slip: 'a cluster whose version is not told',
      of: 'removed later than the version that is told',
      line: 'name: calm',
      becomes: 'name: calm2',
      facts: {},
      finds: { code: 'AH138', object: 'FlowSchema calm2', path: 'apiVersion', severity: 'warning' },
    },
    {
      slip: 'a cluster that is newer',
      of: 'removed later than the version that is told',
      line: 'name: calm',
      becomes: 'name: calm2',
      facts: { versions: { kubernetes: 'v1.32.1' } },
      finds: { code: 'AH138', object: 'FlowSchema calm2', path: 'apiVersion', severity: 'error' },
    },
    {
      slip: 'the core group',
      of: 'platform',
      line: 'apiVersion: apps/v1',
      nth: 4,
      becomes: 'apiVersion: v1',
      finds: { code: 'AH139', object: 'Deployment apps/web', path: 'apiVersion', severity: 'error' },
    },
    {
      slip: 'a version that never was',
      of: 'platform',
      line: 'apiVersion: networking.istio.io/v1',
      nth: 2,
      becomes: 'apiVersion: networking.istio.io/v2',
      finds: { code: 'AH139', object: 'VirtualService apps/web', path: 'apiVersion' },
    },
  ],
};
