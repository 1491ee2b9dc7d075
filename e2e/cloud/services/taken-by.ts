import { Annotations } from './annotations';
import type { Service } from './objects';

/** Which controller the cluster has for load balancers, as a hand-over names it. */
export type Controller = 'aws-lbc' | 'eks-auto' | 'in-tree';

export const CONTROLLERS: readonly Controller[] = ['aws-lbc', 'eks-auto', 'in-tree'];

/** Network Load Balancers of AWS Load Balancer Controller and Auto Mode, Classic ones of the in-tree controller. */
export type Kind = 'network' | 'classic';

/**
 * The kind of load balancer that a Service gets, if any.
 *
 * - aws-lbc: its class, and Services that name it by the annotations that are older than classes. Its service mutator, which
 *   takes those without a class too, is off in install/'s values; they are left to the controller that every EKS control
 *   plane has, the in-tree one. aws-load-balancer-controller v3.5.0 pkg/service/service_utils.go
 * - eks-auto: its class, which is the cluster's default. https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html
 * - in-tree: no class, and not handed on by the type. cloud-provider-aws pkg/providers/v1/aws_loadbalancer.go isLBExternal
 */
export function takenBy(controller: Controller, { metadata, spec }: Service): Kind | undefined {
  if (spec.type !== 'LoadBalancer' || metadata.deletionTimestamp !== undefined) return undefined;
  const { loadBalancerClass } = spec;
  const annotations = new Annotations(metadata.annotations);
  if (controller === 'eks-auto') {
    return [undefined, 'eks.amazonaws.com/nlb'].includes(loadBalancerClass) ? 'network' : undefined;
  }
  if (loadBalancerClass !== undefined) {
    return controller === 'aws-lbc' && loadBalancerClass === 'service.k8s.aws/nlb' ? 'network' : undefined;
  }
  const type = annotations.text('type') ?? '';
  if (!['nlb-ip', 'external'].includes(type)) return 'classic';
  const named = type === 'nlb-ip' || ['ip', 'instance'].includes(annotations.text('nlb-target-type') ?? '');
  return controller === 'aws-lbc' && named ? 'network' : undefined;
}
