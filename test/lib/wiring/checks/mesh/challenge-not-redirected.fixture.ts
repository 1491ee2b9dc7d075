import type { CheckFixture } from '../fixture';
import { streamOf } from '../platform-tree';
import { withPort80 } from './mesh-trees';

const PLAIN = withPort80('hosts:', '  - "istio-ingress/web.sample.com"');
const REDIRECT = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: web-redirect
  namespace: istio-ingress
spec:
  gateways:
    - web
  hosts:
    - web.sample.com
  http:
    - match:
        - port: 80
      redirect:
        scheme: https
        redirectCode: 301
`;
const SHARED = `\
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: redirect
  namespace: istio-ingress
spec:
  selector:
    istio: public-gateway
  servers:
    - port:
        number: 80
        name: http
        protocol: HTTP
      hosts:
        - "*"
      tls:
        httpsRedirect: true
`;

export const fixture: CheckFixture = {
  good: {
    'a redirect by a VirtualService': streamOf(PLAIN, REDIRECT),
    'one redirect for all, to which no route is bound': streamOf(
      withPort80('hosts:', '  - "apps/web.sample.com"', 'tls:', '  httpsRedirect: false'),
      SHARED,
    ),
    'httpsRedirect where challenges are DNS-01': withPort80(
      'hosts:',
      '  - web.sample.com',
      'tls:',
      '  httpsRedirect: true',
    ).replace(
      '      - http01:\n          ingress:\n            ingressClassName: istio\n',
      '      - dns01:\n          route53:\n            region: eu-central-1\n',
    ),
  },
  bad: [
    {
      slip: 'httpsRedirect beside a route on the host',
      of: 'one redirect for all, to which no route is bound',
      line: 'httpsRedirect: false',
      becomes: 'httpsRedirect: true',
      finds: {
        code: 'AH501',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[1].tls.httpsRedirect',
        severity: 'error',
        related: ['Certificate istio-ingress/web', 'ClusterIssuer letsencrypt', 'VirtualService apps/web'],
      },
    },
    {
      slip: 'the host on the redirect for all',
      of: 'one redirect for all, to which no route is bound',
      line: '- "*"',
      becomes: '- web.sample.com',
      finds: { code: 'AH501', object: 'Gateway istio-ingress/redirect', path: 'spec.servers[0].tls.httpsRedirect' },
    },
    {
      slip: 'the route bound to the redirect for all',
      of: 'one redirect for all, to which no route is bound',
      line: '- istio-ingress/web',
      becomes: '- istio-ingress/redirect',
      finds: {
        code: 'AH501',
        object: 'Gateway istio-ingress/redirect',
        path: 'spec.servers[0].tls.httpsRedirect',
        related: ['VirtualService apps/web'],
      },
    },
  ],
};
