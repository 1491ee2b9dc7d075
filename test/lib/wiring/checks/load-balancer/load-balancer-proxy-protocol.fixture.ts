import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';
import { withAnnotations } from './load-balancer-trees';

const BOTH = withAnnotations(PLATFORM, 'proxy-protocol: "*"').replace(
  'inject.istio.io/templates: gateway\n',
  'inject.istio.io/templates: gateway\n        proxy.istio.io/config: \'{"gatewayTopology": {"proxyProtocol": {}}}\'\n',
);
const BY_FILTER = streamOf(
  withAnnotations(PLATFORM, 'target-group-attributes: proxy_protocol_v2.enabled=true'),
  `\
apiVersion: networking.istio.io/v1alpha3
kind: EnvoyFilter
metadata:
  name: proxy-protocol
  namespace: istio-ingress
spec:
  workloadSelector:
    labels:
      istio: public-gateway
  configPatches:
    - applyTo: LISTENER_FILTER
      patch:
        operation: INSERT_FIRST
        value:
          name: proxy_protocol
          typed_config:
            "@type": type.googleapis.com/envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol
`,
);

const ELSEWHERE = BOTH.replace(/.*aws-load-balancer.*\n/g, '')
  .replace('  loadBalancerClass: service.k8s.aws/nlb\n', '')
  .replace(
    '  annotations:\nspec:\n  type: LoadBalancer',
    '  annotations:\n    load-balancer.hetzner.cloud/hostname: edge.sample.net\n    load-balancer.hetzner.cloud/uses-proxyprotocol: "true"\nspec:\n  type: LoadBalancer',
  );

export const fixture: CheckFixture = {
  good: {
    'both sides': BOTH,
    'both sides, by an EnvoyFilter': BY_FILTER,
    'both sides, as told': {
      yaml: withAnnotations(PLATFORM, 'proxy-protocol: "*"'),
      facts: { mesh: { gatewayProxyProtocol: true } },
    },
    'neither side': PLATFORM,
    'both sides, elsewhere': ELSEWHERE,
  },
  bad: [
    {
      slip: 'the gateway alone, elsewhere',
      of: 'both sides, elsewhere',
      line: 'load-balancer.hetzner.cloud/uses-proxyprotocol: "true"',
      finds: {
        code: 'AH714',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations',
        severity: 'warning',
      },
    },
    {
      slip: 'the load balancer alone',
      of: 'both sides',
      line: 'proxy.istio.io/config: \'{"gatewayTopology": {"proxyProtocol": {}}}\'',
      finds: {
        code: 'AH713',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-proxy-protocol"]',
        severity: 'warning',
        related: ['Deployment istio-ingress/gateway'],
      },
    },
    {
      slip: 'the load balancer alone, as told',
      of: 'both sides, as told',
      line: 'service.beta.kubernetes.io/aws-load-balancer-proxy-protocol: "*"',
      becomes: "service.beta.kubernetes.io/aws-load-balancer-proxy-protocol: '*'",
      facts: { mesh: { gatewayProxyProtocol: false } },
      finds: {
        code: 'AH713',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-proxy-protocol"]',
        severity: 'error',
      },
    },
    {
      slip: 'the gateway alone',
      of: 'both sides',
      line: 'service.beta.kubernetes.io/aws-load-balancer-proxy-protocol: "*"',
      finds: {
        code: 'AH714',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations',
        severity: 'error',
        related: ['Deployment istio-ingress/gateway'],
      },
    },
    {
      slip: 'an EnvoyFilter for pods behind a load balancer without the header',
      of: 'both sides, by an EnvoyFilter',
      line: 'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: proxy_protocol_v2.enabled=true',
      becomes: 'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: preserve_client_ip.enabled=true',
      finds: {
        code: 'AH714',
        object: 'Service istio-ingress/gateway',
        path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-target-group-attributes"]',
        related: ['EnvoyFilter istio-ingress/proxy-protocol'],
      },
    },
  ],
};
