import { STATUS_PATH, STATUS_PORT } from '../ports';
import { type LoadBalancerRequest, type LoadBalancerSettings, prefixed } from './settings';

/** TLS 1.2 and 1.3, the policy that the ELB console recommends. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/**
 * A Network Load Balancer with pods for targets, as AWS Load Balancer Controller and EKS Auto Mode make it; they differ in the
 * class alone.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html
 */
export function networkLoadBalancer(loadBalancerClass: string, settings: LoadBalancerSettings): LoadBalancerRequest {
  return {
    loadBalancerClass,
    annotations: prefixed({
      scheme: settings.scheme,
      'nlb-target-type': 'ip',
      'healthcheck-protocol': 'http',
      'healthcheck-port': String(STATUS_PORT),
      'healthcheck-path': STATUS_PATH,
      'target-group-attributes': targetGroupAttributes(settings),
      'ssl-cert': settings.tls?.certificateArn,
      // Without it every port, 80 and the health port too, would speak TLS; "*" is refused.
      'ssl-ports': settings.tls && '443',
      'ssl-negotiation-policy': settings.tls && (settings.tls.policy ?? TLS_POLICY),
      'backend-protocol': settings.tls && 'tcp',
    }),
  };
}

/** PROXY protocol is a target group attribute here and not the annotation `proxy-protocol`, which EKS Auto Mode does not know. */
function targetGroupAttributes({ drainSeconds, proxyProtocol }: LoadBalancerSettings): string {
  const drain = `deregistration_delay.timeout_seconds=${drainSeconds}`;
  return proxyProtocol ? `${drain},proxy_protocol_v2.enabled=true` : drain;
}
