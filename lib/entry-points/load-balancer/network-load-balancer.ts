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
      ...healthCheck(settings.proxyProtocol),
      'target-group-attributes': `deregistration_delay.timeout_seconds=${settings.drainSeconds}`,
      'proxy-protocol': settings.proxyProtocol ? '*' : undefined,
      'ssl-cert': settings.tls?.certificateArn,
      // Without it every port, 80 and the health port too, would speak TLS; "*" is refused.
      'ssl-ports': settings.tls && '443',
      'ssl-negotiation-policy': settings.tls && (settings.tls.policy ?? TLS_POLICY),
      'backend-protocol': settings.tls && 'tcp',
    }),
  };
}

/**
 * A target group that speaks PROXY protocol sends the header on health checks too, and the proxy's status port does not
 * understand it, so there the check is a TCP connection; readiness is still judged by the kubelet.
 */
function healthCheck(proxyProtocol: boolean): Record<string, string> {
  const port = { 'healthcheck-port': String(STATUS_PORT) };
  return proxyProtocol
    ? { 'healthcheck-protocol': 'tcp', ...port }
    : { 'healthcheck-protocol': 'http', ...port, 'healthcheck-path': STATUS_PATH };
}
