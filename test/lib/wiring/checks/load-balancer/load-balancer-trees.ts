import { PARTS, streamOf } from '../platform-tree';

// Other right load balancers, for fixtures of their checks to build on.

/** An ACM certificate ends TLS at the load balancer; the gateway behind it speaks HTTP. */
export const AT_LOAD_BALANCER: string = streamOf(
  PARTS.NAMESPACES,
  PARTS.GATEWAY_WORKLOAD.replace(
    'nlb-target-type: ip\n',
    `nlb-target-type: ip
    service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-west-1:123456789012:certificate/one
    service.beta.kubernetes.io/aws-load-balancer-ssl-ports: https
`,
  )
    .replace('    - name: http2\n      port: 80\n      targetPort: 80\n', '')
    .replace('targetPort: 443', 'targetPort: 80'),
  PARTS.EXTERNAL_DNS,
  PARTS.HOST.slice(PARTS.HOST.indexOf('---\n') + 4)
    .replace('number: 443', 'number: 80')
    .replace('name: https', 'name: http')
    .replace('protocol: HTTPS', 'protocol: HTTP')
    .replace(/ {6}tls:\n(.*\n)*/, ''),
  PARTS.APP.replace(
    '    - route:\n',
    '    - headers:\n        request:\n          set:\n            x-forwarded-proto: https\n      route:\n',
  ),
);

/** The platform's Service of the gateway with more annotations. */
export function withAnnotations(tree: string, ...annotations: readonly string[]): string {
  const lines = annotations.map((one) => `    service.beta.kubernetes.io/aws-load-balancer-${one}\n`);
  return tree.replace('nlb-target-type: ip\n', `nlb-target-type: ip\n${lines.join('')}`);
}
