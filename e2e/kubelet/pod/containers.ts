import type { Role } from '../container/state';
import type { ContainerSpec, PodSpec } from './spec';

export interface PlacedContainer {
  readonly spec: ContainerSpec;
  readonly role: Role;
}

/** All containers of a pod, in the order in which they start. */
export function containersOf({ initContainers = [], containers }: PodSpec): PlacedContainer[] {
  return [
    ...initContainers.map(
      (spec): PlacedContainer => ({ spec, role: spec.restartPolicy === 'Always' ? 'sidecar' : 'init' }),
    ),
    ...containers.map((spec): PlacedContainer => ({ spec, role: 'main' })),
  ];
}
