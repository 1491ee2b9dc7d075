// Trees that several fixtures of gateways build on.

import { PARTS, PLATFORM, streamOf } from '../platform-tree';

/** A server for plain HTTP, as a list item of `servers`. */
const PORT_80 = `\
    - port:
        number: 80
        name: http-web
        protocol: HTTP
      hosts:
        - apps/web.sample.com
`;

/** The platform with a server for port 80 before that for port 443. */
export const PORT_80_FIRST: string = PLATFORM.replace('  servers:\n', `  servers:\n${PORT_80}`);

/** The platform with a server for port 80 after that for port 443. */
export const PORT_80_LAST: string = PLATFORM.replace(
  '        credentialName: web-tls\n',
  `        credentialName: web-tls\n${PORT_80}`,
);

const SHOP_ROUTE = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: shop
  namespace: apps
spec:
  gateways:
    - istio-ingress/shop
  hosts:
    - shop.sample.com
  http:
    - route:
        - destination:
            host: web
            port:
              number: 8000
`;

/** The platform with a second host, which has a Certificate and a Gateway of its own. */
export const TWO_HOSTS: string = streamOf(PLATFORM, PARTS.HOST.replaceAll('web', 'shop'), SHOP_ROUTE);

/** The platform without the Certificate. */
export const WITHOUT_CERTIFICATE: string = PLATFORM.replace(
  /apiVersion: cert-manager\.io\/v1\nkind: Certificate\n[\s\S]*?---\n/,
  '',
);

/** The platform with TLS ended at the load balancer, and a redirect on port 80. */
export const TLS_AT_LOAD_BALANCER: string = WITHOUT_CERTIFICATE.replace(
  '    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing\n',
  `\
    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
    service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-west-1:111122223333:certificate/sample
    service.beta.kubernetes.io/aws-load-balancer-ssl-ports: "443"
`,
)
  .replace('protocol: HTTPS', 'protocol: HTTP')
  .replace(
    '      tls:\n        mode: SIMPLE\n        credentialName: web-tls\n',
    `${PORT_80}      tls:\n        httpsRedirect: true\n`,
  )
  .replace(
    '    - route:\n',
    '    - headers:\n        request:\n          set:\n            x-forwarded-proto: https\n      route:\n',
  );
