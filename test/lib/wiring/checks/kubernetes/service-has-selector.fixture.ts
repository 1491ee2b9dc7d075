import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const WITHOUT = PLATFORM.replace('  selector:\n    app: web\n', '');
const ENDPOINTS = `\
apiVersion: v1
kind: Endpoints
metadata:
  name: web
  namespace: apps
subsets:
  - addresses:
      - ip: 10.0.0.1
    ports:
      - port: 8080
`;
const SLICE = `\
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: web-1
  namespace: apps
  labels:
    kubernetes.io/service-name: web
addressType: IPv4
endpoints:
  - addresses: [10.0.0.1]
ports:
  - port: 8080
`;

const finds = {
  code: 'AH163',
  object: 'Service apps/web',
  path: 'spec.selector',
  severity: 'warning',
  related: ['Deployment apps/web'],
} as const;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'endpoints by hand': streamOf(WITHOUT, ENDPOINTS),
    'a slice by hand': streamOf(WITHOUT, SLICE),
    'endpoints by something else': WITHOUT.replace(
      'kind: Deployment\nmetadata:\n  name: web',
      'kind: Deployment\nmetadata:\n  name: other',
    ),
  },
  bad: [
    { slip: 'no selector', of: 'a slice by hand', line: 'kubernetes.io/service-name: web', finds },
    {
      slip: 'no selector, and the tree is all',
      of: 'a slice by hand',
      line: 'kubernetes.io/service-name: web',
      complete: true,
      finds: { ...finds, severity: 'error' },
    },
  ],
};
