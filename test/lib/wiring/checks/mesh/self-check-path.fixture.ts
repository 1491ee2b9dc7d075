import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const CONTROLLER = `\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cert-manager
  namespace: cert-manager
spec:
  selector:
    matchLabels:
      app: cert-manager
  template:
    metadata:
      labels:
        app: cert-manager
    spec:
      containers:
        - name: cert-manager-controller
          image: quay.io/jetstack/cert-manager-controller:v1.21.2
          args:
            - --v=2
            - --acme-http01-solver-nameservers=1.1.1.1:53
`;
const TARGETS = 'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes';

export const fixture: CheckFixture = {
  good: {
    'a private zone of the same name, and public name servers': {
      yaml: streamOf(PLATFORM, CONTROLLER),
      facts: {
        zones: [
          { name: 'sample.com', visibility: 'public' },
          { name: 'sample.com', visibility: 'private' },
        ],
      },
    },
    'PROXY protocol, and a hostname in the status': {
      yaml: PLATFORM.replace(
        '    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing\n    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip\n',
        '    load-balancer.hetzner.cloud/uses-proxyprotocol: "true"\n    load-balancer.hetzner.cloud/hostname: lb.sample.com\n',
      ).replace('  loadBalancerClass: service.k8s.aws/nlb\n', ''),
      facts: { mesh: { gatewayProxyProtocol: true } },
    },
    'client addresses that are not kept': PLATFORM.replace(
      '    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing\n',
      `    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing\n    ${TARGETS}: preserve_client_ip.enabled=false\n`,
    ),
  },
  bad: [
    {
      slip: 'PROXY protocol, and an address in the status',
      of: 'PROXY protocol, and a hostname in the status',
      line: 'load-balancer.hetzner.cloud/hostname: lb.sample.com',
      finds: {
        code: 'AH522',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["load-balancer.hetzner.cloud/uses-proxyprotocol"]',
      },
    },
    {
      slip: 'the name servers of the cluster',
      of: 'a private zone of the same name, and public name servers',
      line: '- --acme-http01-solver-nameservers=1.1.1.1:53',
      finds: { code: 'AH516', object: 'Certificate istio-ingress/web', path: 'spec.dnsNames[0]', severity: 'warning' },
    },
    {
      slip: 'client addresses that are kept',
      of: 'client addresses that are not kept',
      line: `${TARGETS}: preserve_client_ip.enabled=false`,
      becomes: `${TARGETS}: preserve_client_ip.enabled=true`,
      finds: { code: 'AH517', object: 'Service istio-ingress/gateway', path: `metadata.annotations["${TARGETS}"]` },
    },
  ],
};
