import type { CheckFixture } from '../fixture';
import { streamOf } from '../platform-tree';
import { ROUTE, withRoutes } from './routing-tree';

const AUTHENTICATION = `\
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata:
  name: tokens
  namespace: istio-ingress
spec:
  selector:
    matchLabels:
      istio: public-gateway
  jwtRules:
    - issuer: https://login.sample.com
`;

export const fixture: CheckFixture = {
  good: {
    'with a RequestAuthentication': streamOf(
      withRoutes(
        `    - match:\n        - headers:\n            "@request.auth.claims.group":\n              exact: admin\n${ROUTE}    - name: all\n${ROUTE}`,
      ),
      AUTHENTICATION,
    ),
  },
  bad: [
    {
      slip: 'without one',
      of: 'with a RequestAuthentication',
      line: 'kind: RequestAuthentication',
      becomes: 'kind: RequestAuthenticationn',
      finds: {
        code: 'AH349',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].match[0].headers["@request.auth.claims.group"]',
        severity: 'warning',
      },
    },
  ],
};
