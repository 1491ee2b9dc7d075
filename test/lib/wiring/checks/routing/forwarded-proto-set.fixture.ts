import type { CheckFixture } from '../fixture';
import { DNS01_PLATFORM } from './routing-tree';

/** TLS ends at the load balancer, plain HTTP goes on to the gateway. */
const ACM = DNS01_PLATFORM.replace(
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

export const fixture: CheckFixture = {
  good: { 'with the header': ACM },
  bad: [
    {
      slip: 'without the header',
      of: 'with the header',
      line: '- headers: { request: { set: { x-forwarded-proto: https } } }',
      becomes: '- name: all',
      finds: {
        code: 'AH397',
        object: 'VirtualService apps/web',
        path: 'spec.http[0]',
        related: ['Service istio-ingress/gateway'],
        severity: 'warning',
      },
    },
  ],
};
