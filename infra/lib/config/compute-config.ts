import { InvalidInputError } from '../errors';
import type { Config, NodeGroupConfig } from './config';
import { instanceTypes } from './instance-types';
import { oneOf } from './one-of';
import type { AutoModeSettings, LoadBalancerController, NodeGroupSettings } from './settings';
import { wholeNumber } from './whole-number';

/** Where pods run, completed. @throws InvalidInputError for sizes that do not fit together and unknown instance types */
export function computeConfig(
  settings: NodeGroupSettings | AutoModeSettings = { kind: 'node-group' },
): Config['compute'] {
  oneOf('compute.kind', settings.kind, ['node-group', 'auto-mode']);
  return settings.kind === 'node-group' ? nodeGroup(settings) : settings;
}

function nodeGroup(settings: NodeGroupSettings): NodeGroupConfig {
  // EKS takes 450 nodes a group before the quota is raised (docs.aws.amazon.com/eks/latest/userguide/service-quotas.html).
  const minSize = wholeNumber('compute.minSize', settings.minSize ?? 2, 1, 450);
  const maxSize = wholeNumber('compute.maxSize', settings.maxSize ?? Math.max(4, minSize), minSize, 450);
  return {
    kind: 'node-group',
    instanceTypes: instanceTypes(settings.instanceTypes ?? ['m7i.large']),
    minSize,
    maxSize,
    desiredSize: wholeNumber('compute.desiredSize', settings.desiredSize ?? minSize, minSize, maxSize),
    // The image of a node takes 20 GiB.
    diskSize: wholeNumber('compute.diskSize', settings.diskSize ?? 50, 20, 16384),
    addonVersions: settings.addonVersions ?? {},
  };
}

/** @throws InvalidInputError for a controller that the cluster does not have */
export function loadBalancerController(
  { kind }: Config['compute'],
  wanted: LoadBalancerController = kind === 'auto-mode' ? 'eks-auto' : 'aws-lbc',
): LoadBalancerController {
  oneOf('loadBalancerController', wanted, ['aws-lbc', 'eks-auto', 'in-tree']);
  if (wanted === 'eks-auto' && kind !== 'auto-mode') {
    throw new InvalidInputError({
      what: 'loadBalancerController is "eks-auto" with a node group',
      why: 'that controller is a part of EKS Auto Mode, so no load balancer would ever be made',
      fix: 'Use "aws-lbc" or "in-tree", or compute of kind "auto-mode".',
    });
  }
  return wanted;
}
