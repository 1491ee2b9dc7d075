import { PLATFORM, streamOf } from '../platform-tree';

/** The platform with certificates by DNS-01, so that port 80 is free for routes of its own. */
export const DNS01_PLATFORM: string = PLATFORM.replace(
  `      - http01:
          ingress:
            ingressClassName: istio
`,
  `      - dns01:
          route53:
            region: eu-central-1
`,
);

/** The server of port 80, for all namespaces as the one of port 443. */
const HTTP_SERVER = `\
    - port:
        number: 80
        name: http
        protocol: HTTP
      hosts:
        - "*/web.sample.com"
`;

/** The platform with plain HTTP on port 80 besides. */
export const BOTH_PORTS: string = streamOf(
  DNS01_PLATFORM.replace('- apps/web.sample.com', '- "*/web.sample.com"').replace(
    '        credentialName: web-tls\n',
    `        credentialName: web-tls\n${HTTP_SERVER}`,
  ),
);

/** The platform with some lines for the VirtualService's http routes. */
export function withRoutes(http: string, tree: string = PLATFORM): string {
  return tree.replace(/ {2}http:\n {4}- route:\n(?: {8}.*\n)*/, `  http:\n${http}`);
}

/** The route of the platform, in a list. */
export const ROUTE = `\
      route:
        - destination:
            host: web
            port:
              number: 8000
`;

/** TLS ends at the load balancer, plain HTTP goes on to the gateway. */
export const ACM: string = DNS01_PLATFORM.replace(
  '    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip\n',
  `    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
    service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-central-1:111122223333:certificate/11111111-2222-3333-4444-555555555555
    service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https
`,
)
  .replace('    - name: http2\n      port: 80\n      targetPort: 80\n', '')
  .replace('protocol: HTTPS\n', 'protocol: HTTP\n')
  .replace('      tls:\n        mode: SIMPLE\n        credentialName: web-tls\n', '')
  .replace(/apiVersion: cert-manager.io\/v1\nkind: Certificate\n(?:.*\n)*?---\n/, '')
  .replace(
    '  http:\n    - route:',
    '  http:\n    - headers: { request: { set: { x-forwarded-proto: https } } }\n      route:',
  );
