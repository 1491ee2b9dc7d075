import { join } from 'node:path/posix';
import { expand } from '../fields/expand';
import type { VolumeMount } from '../pod/spec';
import type { Environment } from './environment';
import type { BoundVolume } from './root-script';

/** Where the volumes of a pod's folder are seen in a container. */
export function boundVolumes(
  mounts: readonly VolumeMount[] = [],
  folder: string,
  environment: Environment,
): BoundVolume[] {
  return mounts.map(({ name, mountPath, subPath = '', subPathExpr, readOnly = false }) => {
    const below = subPathExpr === undefined ? subPath : expand(subPathExpr, environment);
    return { source: join(folder, name, below), target: mountPath.replace(/(.)\/+$/, '$1'), readOnly };
  });
}
