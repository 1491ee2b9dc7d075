import type { LoadBalancerController } from '../../handover/handover';
import { classicLoadBalancer } from './classic-load-balancer';
import { networkLoadBalancer } from './network-load-balancer';
import type { LoadBalancerRequest, LoadBalancerSettings } from './settings';

const CONTROLLERS: Readonly<Record<LoadBalancerController, (settings: LoadBalancerSettings) => LoadBalancerRequest>> = {
  'aws-lbc': (settings) => networkLoadBalancer('service.k8s.aws/nlb', settings),
  'eks-auto': (settings) => networkLoadBalancer('eks.amazonaws.com/nlb', settings),
  'in-tree': classicLoadBalancer,
};

/** What a Service has to say to the controller in use so that it makes the load balancer that is meant. */
export function loadBalancerRequest(
  controller: LoadBalancerController,
  settings: LoadBalancerSettings,
): LoadBalancerRequest {
  return CONTROLLERS[controller](settings);
}
