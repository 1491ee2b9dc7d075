import { cpus } from 'node:os';
import type { ContainerSpec, Pod, ResourceFieldRef } from '../pod/spec';
import { inUnitsOf } from './quantity';

/** What stands for a limit that is not set: what the node can give. */
const OF_NODE: Readonly<Record<string, string>> = { cpu: String(cpus().length), memory: '4Gi' };

/** The value of a `resourceFieldRef`, as `limits.cpu` of the container itself or of one that it names. */
export function resourceValue(pod: Pod, ref: ResourceFieldRef, own?: string, ofNode = OF_NODE): string {
  const name = ref.containerName ?? own;
  const all: readonly ContainerSpec[] = [...(pod.spec.initContainers ?? []), ...pod.spec.containers];
  const container = all.find((each) => each.name === name);
  if (container === undefined) throw new Error(`resourceFieldRef: container ${name} not found in pod`);
  const [side, resource = ''] = ref.resource.split('.');
  const { limits, requests } = container.resources ?? {};
  const amount = side === 'limits' ? (limits?.[resource] ?? ofNode[resource]) : requests?.[resource];
  return inUnitsOf(amount ?? '0', ref.divisor ?? '1');
}
