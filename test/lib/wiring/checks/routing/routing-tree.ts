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
