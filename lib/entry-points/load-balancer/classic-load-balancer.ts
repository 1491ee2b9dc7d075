import { type LoadBalancerRequest, type LoadBalancerSettings, prefixed } from './settings';

/** TLS 1.2, the newest predefined policy that Classic Load Balancers know. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS-1-2-2017-01';

/**
 * A Classic Load Balancer, as the in-tree controller makes it from a Service without class: the article's kind.
 *
 * Its health check connects to the node port of the Service's first port, which is why the status port comes first.
 *
 * @see https://cloud-provider-aws.sigs.k8s.io/service_controller/
 */
export function classicLoadBalancer(settings: LoadBalancerSettings): LoadBalancerRequest {
  return {
    annotations: prefixed({
      internal: settings.scheme === 'internal' ? 'true' : undefined,
      'connection-draining-enabled': 'true',
      'connection-draining-timeout': String(settings.drainSeconds),
      'proxy-protocol': settings.proxyProtocol ? '*' : undefined,
      'ssl-cert': settings.tls?.certificateArn,
      // The default is every port, which would make port 80 speak TLS.
      'ssl-ports': settings.tls && '443',
      'ssl-negotiation-policy': settings.tls && (settings.tls.policy ?? TLS_POLICY),
      'backend-protocol': settings.tls && (settings.proxyProtocol ? 'tcp' : 'http'),
    }),
  };
}
