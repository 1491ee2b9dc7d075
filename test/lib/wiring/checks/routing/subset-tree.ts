import { PLATFORM, streamOf } from '../platform-tree';

const RULE = `\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: web
  namespace: apps
spec:
  host: web.apps.svc.cluster.local
  subsets:
    - name: v1
      labels:
        version: v1
`;

/** The platform with a route to a subset. */
export const SUBSET: string = streamOf(
  PLATFORM.replace('            host: web\n', '            host: web\n            subset: v1\n').replace(
    '        app: web\n    spec:',
    '        app: web\n        version: v1\n    spec:',
  ),
  RULE,
);

/** A DestinationRule beside the gateway, of another Service. */
export const OTHER_RULE = `\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: everything
  namespace: istio-ingress
spec:
  host: "*.tools.svc.cluster.local"
  trafficPolicy:
    connectionPool:
      http:
        maxRetries: 3
`;
